package org.ladderregistry.launcher.province;

import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Draws who climbs when. Each year's cohort is filled from those that come again, then from the rungs below, then with firms
 * not heard of before, until it has exactly as many as {@link Cohorts} says.
 */
final class Careers {
    private final Dice dice;
    private final Grants grants;
    private Identities identities;
    private final List<Life> lives = new ArrayList<>();

    Careers(Dice dice) {
        this.dice = dice;
        this.identities = Identities.published(dice);
        this.grants = new Grants(dice);
    }

    List<Life> published() {
        PublishedFigures.years().forEach(this::live);
        return lives;
    }

    /**
     * What is invented, through a year: what was published comes first and stays as it is.
     *
     * @param stories of single firms, as they are told
     */
    List<Life> invented(int lastYear, Dice chance, List<Story> stories) {
        published();
        identities = Identities.invented(dice);
        var teller = new Storyteller(chance, lives, new Pen(chance, identities, grants));
        for (int year = PublishedFigures.LAST_YEAR + 1; year <= lastYear; year++) {
            stories.addAll(teller.stories(year));
            live(year);
        }
        return lives;
    }

    private void live(int year) {
        admit(year);
        evaluateTechSmes(year);
        certifyHighTech(year);
        certifyProvincial(year);
        leaveIncubators(year);
    }

    private void admit(int year) {
        for (int i = 0; i < Cohorts.admitted(year); i++) {
            var park = dice.oneOf(DemoPark.INCUBATORS);
            var day = Calendar.workday(year, dice.between(1, 12), dice);
            var established = day.minusMonths(dice.between(1, 20)).minusDays(dice.below(28));
            grants.admission(born(established, park.premises()), park, day);
        }
    }

    private void evaluateTechSmes(int year) {
        var cohort = new Cohort(Cohorts.techSme(year), life -> grants.techSme(life, year));
        cohort.take(76, 100, life -> life.last(TECH_SME) == year - 1);
        cohort.take(100, 5, life -> !life.never(TECH_SME) && life.last(TECH_SME) < year - 1);
        cohort.take(100, 15, life -> life.never(TECH_SME) && life.isOlderThan(0, year - 1));
        cohort.fill(() -> born(dice.percent(6) ? spring(year) : yearsBefore(year, 1, 8)));
    }

    /** Those of three years ago apply anew; of those that don't, hardly any comes back later. */
    private void certifyHighTech(int year) {
        var cohort = new Cohort(Cohorts.highTech(year), life -> grants.highTech(life, year));
        cohort.take(90, 100, life -> life.last(HIGH_TECH) == year - 3);
        cohort.take(10, 5, life -> !life.never(HIGH_TECH) && life.last(HIGH_TECH) < year - 3);
        cohort.take(
                30,
                35,
                life -> life.never(HIGH_TECH)
                        && !life.never(PROVINCIAL_INNOVATIVE)
                        && life.last(PROVINCIAL_INNOVATIVE) < year);
        cohort.take(
                30, 60, life -> life.never(HIGH_TECH) && life.last(TECH_SME) >= year - 1 && life.isOlderThan(1, year));
        cohort.fill(() -> born(yearsBefore(year, 2, 15)));
    }

    /** Each firm once, and none that was a high-tech enterprise already. */
    private void certifyProvincial(int year) {
        var cohort = new Cohort(Cohorts.provincial(year), life -> grants.provincial(life, year));
        Predicate<Life> may =
                life -> life.never(PROVINCIAL_INNOVATIVE) && life.never(HIGH_TECH) && life.isOlderThan(1, year);
        cohort.take(30, 12, may.and(life -> !life.never(INCUBATED)));
        cohort.take(60, 58, may.and(life -> life.last(TECH_SME) >= year - 1));
        cohort.fill(() -> born(yearsBefore(year, 2, 10)));
    }

    private void leaveIncubators(int year) {
        for (var life : lives) {
            var stay = life.stay().filter(one -> one.validFrom().getYear() < year);
            if (stay.isPresent() && life.isOpen()) {
                leave(life, stay.get().validThrough(), year);
            }
        }
    }

    /** Some stay beyond their limit and nobody records how they left. */
    private void leave(Life life, LocalDate limit, int year) {
        if (limit.getYear() > year) {
            leaveEarly(life, Calendar.workday(year, dice.between(1, 12), dice));
        } else if (limit.getYear() == year && dice.percent(60)) {
            life.leaves(new DemoFirm.End(limit, "TIME_EXPIRED", null));
        }
    }

    private void leaveEarly(Life life, LocalDate day) {
        int roll = dice.below(100);
        if (roll < 22) {
            var ground = life.holds(HIGH_TECH, day) ? "G1" : otherGround(day);
            life.leaves(new DemoFirm.End(day, "GRADUATED", ground));
        } else if (roll < 27) {
            life.leaves(new DemoFirm.End(day, "LEFT", null));
        } else if (roll < 30 && life.never(TECH_SME) && life.never(HIGH_TECH) && life.never(PROVINCIAL_INNOVATIVE)) {
            life.leaves(new DemoFirm.End(day, "CLOSED", null));
        } else if (roll >= 95 && isInvented(day)) {
            life.leaves(new DemoFirm.End(day, "REMOVED", null));
        }
    }

    private String otherGround(LocalDate day) {
        return isInvented(day) && dice.percent(25) ? "G4" : dice.percent(30) ? "G2" : "G3";
    }

    private static boolean isInvented(LocalDate day) {
        return Continuation.isInvented(day);
    }

    private LocalDate spring(int year) {
        return Calendar.workday(year, dice.between(1, 3), dice);
    }

    private LocalDate yearsBefore(int year, int least, int most) {
        return Calendar.workday(year - dice.between(least, most), dice.between(1, 12), dice);
    }

    private Life born(LocalDate establishedOn) {
        return born(establishedOn, Place.drawn(dice));
    }

    private Life born(LocalDate establishedOn, Place place) {
        var life = new Life(establishedOn, place, identities, dice);
        lives.add(life);
        return life;
    }

    /** The firms that are given a rung in a year. */
    private final class Cohort {
        private final Consumer<Life> grant;
        private int left;

        Cohort(int size, Consumer<Life> grant) {
            this.left = size;
            this.grant = grant;
        }

        /** At most so many of a hundred of those that may, and of the places that are left. */
        void take(int percentOfThose, int percentOfPlaces, Predicate<Life> may) {
            var those = lives.stream().filter(Life::isOpen).filter(may).toList();
            int most = Math.min(those.size() * percentOfThose / 100, left * percentOfPlaces / 100);
            dice.draw(those, most).forEach(this::give);
        }

        void fill(Supplier<Life> another) {
            while (left > 0) {
                give(another.get());
            }
        }

        private void give(Life life) {
            grant.accept(life);
            left--;
        }
    }
}
