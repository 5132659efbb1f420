package dev.looptop.format.gptme;

import dev.looptop.format.SessionReader;
import dev.looptop.model.Body;
import dev.looptop.model.Document;
import dev.looptop.model.Event;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one record whole, with its transcript where that is still there, and follows both. */
final class RecordReader implements SessionReader {
    private final SessionId id;
    private final RecordFile records;
    private final TranscriptJoin join;
    private Optional<TranscriptJoin.Part> part = Optional.empty();
    private Optional<SessionReader> transcript = Optional.empty();
    private Optional<Stored> seen = Optional.empty();

    RecordReader(SessionId id, RecordFile records, TranscriptJoin join) {
        this.id = id;
        this.records = records;
        this.join = join;
    }

    @Override
    public boolean changed() throws IOException {
        return records.changed()
                || !records.get(id).equals(seen)
                || (transcript.isPresent() && transcript.get().changed());
    }

    @Override
    public Session read() throws IOException {
        records.refresh();
        Stored stored = records.get(id).orElseThrow(() -> new NoSuchFileException(id.path()));
        boolean another = seen.isEmpty() || !seen.get().trajectory().equals(stored.trajectory());
        seen = Optional.of(stored);
        if (another || part.isEmpty()) {
            part = join.find(stored.trajectory());
            transcript = part.map(TranscriptJoin.Part::open);
        }
        RecordDocument record = records.whole(stored)
                .map(line -> RecordDocument.of(line.node(), id.name()))
                .orElseThrow(() -> new IOException("its line is another one now; it is read again with its file"));
        return transcript.isEmpty() ? alone(stored.summary(), record) : joined(stored, record);
    }

    private static Session alone(SessionSummary summary, RecordDocument record) {
        return new Session(
                summary,
                Body.NONE,
                List.of(),
                List.of(),
                List.of(),
                RecordEvents.of(summary, record),
                RecordAnnexes.of(record),
                Optional.empty());
    }

    private Session joined(Stored stored, RecordDocument record) throws IOException {
        Session said;
        try {
            said = transcript.get().read();
        } catch (NoSuchFileException e) {
            part = Optional.empty();
            transcript = Optional.empty();
            return alone(stored.summary(), record);
        } catch (IOException e) {
            return alone(stored.summary().with(TranscriptJoin.unread(part.orElseThrow(), e)), record);
        }
        SessionSummary summary = JoinedSummary.of(stored, said.id(), said.summary());
        List<Event> events = new ArrayList<>(said.events());
        events.addAll(RecordEvents.of(summary, record));
        List<Document> documents = new ArrayList<>(RecordAnnexes.of(record));
        documents.addAll(said.documents());
        return new Session(
                summary,
                said.prompt(),
                said.iterations(),
                said.gates(),
                said.permissions(),
                events,
                documents,
                said.project());
    }
}
