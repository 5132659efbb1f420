package dev.looptop.monitor;

import dev.looptop.store.StoreEvent;
import dev.looptop.ui.part.Msg;

/** What the store tells, as messages to the interface. */
final class StoreMessages {
    private StoreMessages() {}

    static Msg of(StoreEvent event) {
        if (event instanceof StoreEvent.RowsChanged rows) {
            return new Msg.RowsChanged(rows.changed(), rows.gone());
        }
        if (event instanceof StoreEvent.Indexed indexed) {
            return new Msg.Indexed(indexed.done(), indexed.total());
        }
        if (event instanceof StoreEvent.Opened opened) {
            return new Msg.Opened(opened.session(), opened.judgement());
        }
        if (event instanceof StoreEvent.OpenFailed failed) {
            return new Msg.OpenFailed(failed.session(), failed.problem());
        }
        if (event instanceof StoreEvent.RootsFound found) {
            return new Msg.RootsFound(found.roots());
        }
        if (event instanceof StoreEvent.Troubled troubled) {
            return new Msg.Troubled(troubled.problem());
        }
        throw new IllegalArgumentException("no message for " + event.getClass().getSimpleName());
    }
}
