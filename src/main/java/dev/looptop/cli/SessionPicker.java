package dev.looptop.cli;

import dev.looptop.model.SessionRow;
import java.util.List;
import java.util.Optional;

final class SessionPicker {
    private SessionPicker() {}

    static Optional<SessionRow> pick(List<SessionRow> rows, Surroundings around) {
        return rows.stream().findFirst();
    }
}
