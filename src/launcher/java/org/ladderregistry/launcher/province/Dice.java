package org.ladderregistry.launcher.province;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/** Chance that is the same on every JDK and at every run: SplitMix64, written out, because no JDK promises its own. */
final class Dice {
    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A number of a range, both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    /** One of them, each as often as it weighs. */
    <T> T weighted(List<T> all, ToIntFunction<T> weight) {
        int left = below(all.stream().mapToInt(weight).sum());
        for (T one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("nothing weighs anything");
    }

    /** Some of them, at most so many, in an order of their own. */
    <T> List<T> draw(Collection<T> all, int most) {
        var shuffled = new ArrayList<>(all);
        for (int i = shuffled.size(); i > 1; i--) {
            int other = below(i);
            T last = shuffled.get(i - 1);
            shuffled.set(i - 1, shuffled.get(other));
            shuffled.set(other, last);
        }
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }
}
