package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The province as it might have gone on after the published years, until a day: all of it is invented, and none of it says
 * anything of a day before 2025. A later day has all that an earlier one has, and more.
 *
 * @param province with the published years; its parks are theirs
 * @param inventions of single firms, in the order of their days
 */
public record Continuation(LocalDate today, Province province, List<Invention> inventions) {
    private static final long SEED = 2025L;

    /**
     * Before 2025 it is what was published.
     *
     * @param every each so many-th firm only; 1 for all
     */
    public static Continuation until(LocalDate today, int every) {
        var last = PublishedFigures.lastDay();
        var day = today.isAfter(last) ? today : last;
        var stories = new ArrayList<Story>();
        var lives = new Careers(new Dice(Province.SEED)).invented(day.getYear(), new Dice(SEED), stories);
        var some = IntStream.range(0, lives.size())
                .filter(i -> i % every == 0)
                .mapToObj(lives::get)
                .toList();
        var told = stories.stream()
                .filter(story -> story.isOf(every))
                .flatMap(story -> story.inventions().stream())
                .filter(invention -> !invention.day().isAfter(day))
                .sorted(Comparator.comparing(Invention::day))
                .toList();
        return new Continuation(today, new Province(DemoPark.ALL, Province.firms(some, day)), told);
    }

    static boolean isInvented(LocalDate day) {
        return day.isAfter(PublishedFigures.lastDay());
    }
}
