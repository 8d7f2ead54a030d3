package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ladderregistry.kernel.Rung;

/**
 * Tells in every month of a year a few stories of each kind. They come before the year's certificates are given, and whoever was
 * in one is given none after it, unless that can do no harm: so nothing told is ever refused.
 */
final class Storyteller {
    /** The first story of a kind, and each tenth after it, is of a tenth firm: {@code --every 10} hears all kinds. */
    private static final int TURNS = 10;

    private final Dice dice;
    private final List<Life> lives;
    private final Pen pen;
    private final List<Plot> plots;
    private final int[] told;

    Storyteller(Dice dice, List<Life> lives, Pen pen) {
        this.dice = dice;
        this.lives = lives;
        this.pen = pen;
        this.plots = plots(new RungTales(pen), new FirmTales(pen));
        this.told = new int[plots.size()];
    }

    /** Of whom a story is told. */
    private enum Hero {
        HIGH_TECH,
        PROVINCIAL,
        OVERDUE,
        ANYBODY,
        IN_A_ZONE,
        NEW;

        /** Whether nothing more happens to it once its story is told. */
        boolean restsAfterwards() {
            return this != ANYBODY && this != IN_A_ZONE;
        }
    }

    private interface Teller {
        List<Invention> tell(Life life, LocalDate day);
    }

    /** @param monthly so many stories a month */
    private record Plot(int monthly, Hero hero, Teller teller) {}

    private static List<Plot> plots(RungTales rungs, FirmTales firms) {
        return List.of(
                new Plot(2, Hero.HIGH_TECH, rungs::revoked),
                new Plot(1, Hero.HIGH_TECH, rungs::revokedAhead),
                new Plot(1, Hero.HIGH_TECH, rungs::revokedAndGivenBack),
                new Plot(1, Hero.HIGH_TECH, rungs::revokedAndGrantedAgain),
                new Plot(2, Hero.OVERDUE, rungs::leftLate),
                new Plot(3, Hero.NEW, rungs::announced),
                new Plot(3, Hero.NEW, rungs::corrected),
                new Plot(1, Hero.NEW, rungs::voided),
                new Plot(1, Hero.NEW, rungs::establishedEarlier),
                new Plot(4, Hero.ANYBODY, firms::renamed),
                new Plot(4, Hero.ANYBODY, firms::moved),
                new Plot(1, Hero.ANYBODY, firms::otherField),
                new Plot(2, Hero.IN_A_ZONE, firms::leftItsPark),
                new Plot(2, Hero.HIGH_TECH, firms::leftTheProvince),
                new Plot(1, Hero.HIGH_TECH, firms::leftAndCameBack),
                new Plot(2, Hero.NEW, firms::arrived),
                new Plot(3, Hero.PROVINCIAL, firms::deregistered),
                new Plot(1, Hero.PROVINCIAL, firms::reinstated),
                new Plot(1, Hero.PROVINCIAL, firms::neverGone),
                new Plot(1, Hero.PROVINCIAL, firms::merged),
                new Plot(1, Hero.PROVINCIAL, firms::split),
                new Plot(1, Hero.PROVINCIAL, firms::reissued));
    }

    List<Story> stories(int year) {
        var stories = new ArrayList<Story>();
        var heard = new HashSet<Life>();
        for (int month = 1; month <= 12; month++) {
            for (int i = 0; i < plots.size(); i++) {
                tell(i, year, month, heard, stories);
            }
        }
        return stories;
    }

    private void tell(int which, int year, int month, Set<Life> heard, List<Story> stories) {
        var plot = plots.get(which);
        for (int i = 0; i < plot.monthly(); i++) {
            int turn = told[which]++ % TURNS;
            var day = Calendar.workday(year, month, dice);
            var life = plot.hero() == Hero.NEW
                    ? pen.newborn(day.minusDays(dice.between(400, 2_000)))
                    : hero(plot.hero(), year, turn, heard);
            int place = plot.hero() == Hero.NEW ? turn : lives.indexOf(life);
            stories.add(new Story(place, plot.teller().tell(life, day)));
            if (plot.hero().restsAfterwards()) {
                life.rests();
            }
        }
    }

    /** Somebody open whose turn it is, and of whom nothing was told in this year. */
    private Life hero(Hero hero, int year, int turn, Set<Life> heard) {
        var those = new ArrayList<Life>();
        for (int i = turn; i < lives.size(); i += TURNS) {
            var life = lives.get(i);
            if (life.isOpen() && !heard.contains(life) && is(life, hero, year)) {
                those.add(life);
            }
        }
        var chosen = dice.oneOf(those);
        heard.add(chosen);
        return chosen;
    }

    /** Those given a rung in the year before hold it long enough. */
    private static boolean is(Life life, Hero hero, int year) {
        if (hero == Hero.OVERDUE) {
            return life.stay()
                    .filter(stay -> stay.validThrough().getYear() == year)
                    .isPresent();
        }
        boolean free = life.stay().isEmpty();
        return free
                && switch (hero) {
                    case HIGH_TECH -> life.last(Rung.HIGH_TECH) == year - 1;
                    case PROVINCIAL -> life.last(Rung.PROVINCIAL_INNOVATIVE) == year - 1;
                    case ANYBODY -> life.wasGivenAnythingIn(year - 1);
                    case IN_A_ZONE ->
                        life.wasGivenAnythingIn(year - 1) && life.place().zone() != null;
                    case OVERDUE, NEW -> false;
                };
    }
}
