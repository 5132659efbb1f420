package dev.looptop.ui.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a part answers.
 *
 * @param next what it has become
 * @param effects what is to be performed off the UI thread
 * @param wishes what is to happen outside of it, in this order
 * @param notice one line for the user, empty without one
 * @param <P> the part
 */
public record Answer<P>(P next, List<Cmd> effects, List<Wish> wishes, String notice) {
    public Answer {
        effects = List.copyOf(effects);
        wishes = List.copyOf(wishes);
    }

    /** It has become this, and that is all. */
    public static <P> Answer<P> of(P next) {
        return new Answer<>(next, List.of(), List.of(), "");
    }

    /** The same with a line for the user. */
    public Answer<P> saying(String words) {
        return new Answer<>(next, effects, wishes, words);
    }

    /** The same with one more effect. */
    public Answer<P> doing(Cmd effect) {
        List<Cmd> more = new ArrayList<>(effects);
        more.add(effect);
        return new Answer<>(next, more, wishes, notice);
    }

    /** The same with one more wish. */
    public Answer<P> wishing(Wish wish) {
        List<Wish> more = new ArrayList<>(wishes);
        more.add(wish);
        return new Answer<>(next, effects, more, notice);
    }

    /** The same answer of something that holds the part. */
    public <Q> Answer<Q> map(Function<P, Q> holder) {
        return new Answer<>(holder.apply(next), effects, wishes, notice);
    }
}
