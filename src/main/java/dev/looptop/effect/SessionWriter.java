package dev.looptop.effect;

import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.ui.choice.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a whole session; given by whoever starts the monitor, as the commands write the same. */
public interface SessionWriter {
    /**
     * Writes it all, as UTF-8.
     *
     * @param format any but {@link ExportFormat#TEXT}
     * @return why there is nothing to write, empty when it was written
     * @throws IOException if a file of the session cannot be read, or the stream not be written
     */
    String write(Session session, Judgement judgement, ExportFormat format, OutputStream out) throws IOException;
}
