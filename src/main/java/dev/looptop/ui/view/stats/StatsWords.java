package dev.looptop.ui.view.stats;

import dev.looptop.model.SpanWords;
import dev.looptop.ui.text.Glyphs;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures in words; what is unknown is a dash. */
record StatsWords(Glyphs glyphs) {
    String percent(OptionalDouble rate) {
        return rate.isEmpty() ? glyphs.unknown() : Math.round(rate.getAsDouble() * 100) + " %";
    }

    String one(OptionalDouble number) {
        return rounded("%.1f", number);
    }

    String dollars(OptionalDouble cost) {
        return rounded("$%.2f", cost);
    }

    String span(OptionalDouble secs) {
        return secs.isEmpty() ? glyphs.unknown() : SpanWords.of(Duration.ofSeconds(Math.round(secs.getAsDouble())));
    }

    private String rounded(String format, OptionalDouble number) {
        return number.isEmpty() ? glyphs.unknown() : String.format(Locale.ROOT, format, number.getAsDouble());
    }
}
