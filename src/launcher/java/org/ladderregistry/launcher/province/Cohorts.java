package org.ladderregistry.launcher.province;

import java.util.List;

/**
 * How many firms are given each rung in each year, from 2018 to 2024. A certificate of three years runs out before the end of
 * the third year after its own, so that the stock on 31 December is that year's cohort and the two before. Where a year was
 * not published, the numbers keep the sums that were:
 *
 * <ul>
 *   <li>high-tech: 1229 in 2020, 564 issued in 2021, 2119 in 2023, 908 issued in 2024; about 1,371 in 2021, 1,683 in 2022
 *   <li>provincial: 465 in 2020, 234 new in 2021, 1407 in 2023, 589 new in 2024
 *   <li>tech SMEs, valid in their year only: 1194, 1832, (2022 not published) 3647, 4541; 2018 to 2020 half as many more each year
 * </ul>
 *
 * <p>Certificates from before 2018 are not in it: the stock of the two upper rungs is whole from 2020 on.
 *
 * <p>After 2024 nothing was published: it goes on, by invention, with about as many each year.
 */
final class Cohorts {
    private static final List<Integer> HIGH_TECH = List.of(422, 368, 439, 564, 680, 875, 908);
    private static final List<Integer> PROVINCIAL = List.of(110, 150, 205, 234, 520, 653, 589);
    private static final List<Integer> TECH_SME = List.of(520, 790, 1194, 1832, 2586, 3647, 4541);
    private static final List<Integer> ADMITTED = List.of(150, 170, 190, 210, 230, 250, 270);

    private Cohorts() {}

    static int highTech(int year) {
        return size(HIGH_TECH, year, 12);
    }

    static int provincial(int year) {
        return size(PROVINCIAL, year, 8);
    }

    static int techSme(int year) {
        return size(TECH_SME, year, 80);
    }

    static int admitted(int year) {
        return size(ADMITTED, year, 10);
    }

    /** @param growth each year after the last that is listed */
    private static int size(List<Integer> listed, int year, int growth) {
        int beyond = Math.max(0, year - PublishedFigures.LAST_YEAR);
        return listed.get(year - beyond - PublishedFigures.FIRST_YEAR) + beyond * growth;
    }
}
