package org.ladderregistry.launcher.province;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where firms are: a county, the unit they report in, and the zone they lie in, if any.
 *
 * @param weight so many firms of a thousand are here
 */
record Place(String region, String unit, @Nullable String zone, int weight) {
    /**
     * Weighted after what was published: of the high-tech firms of 2020, 365 lay in Lanzhou's high-tech zone and 71 in
     * Baiyin's; of those of 2022, Lanzhou had 802 and Zhangye 155 of about 1,683. The rest is a guess after makerspaces.
     */
    static final List<Place> ALL = """
            620102 LZ-HTZ LZ-GXQ 210
            620103 LZ-HTZ LZ-GXQ 45
            620123 LZ-HTZ LZ-GXQ 50
            620102 620100 - 52
            620103 620100 - 36
            620104 620100 - 10
            620105 620100 LZ-JKQ 28
            620105 620100 - 10
            620111 620100 - 4
            620121 620100 - 4
            620122 620100 - 3
            620123 620100 - 3
            620171 620171 LZ-XQ 38
            620201 620200 JYG-GXQ 12
            620201 620200 - 5
            620302 620300 JC-GXQ 7
            620302 620300 JC-JKQ 9
            620321 620300 - 4
            620402 620400 BY-GXQ 58
            620402 620400 - 9
            620403 620400 - 5
            620421 620400 - 4
            620422 620400 - 3
            620423 620400 - 4
            620502 620500 - 15
            620503 620500 TS-JKQ 22
            620503 620500 - 6
            620522 620500 - 5
            620523 620500 - 5
            620524 620500 - 3
            620521 620500 - 2
            620525 620500 - 1
            620602 620600 - 40
            620621 620600 - 8
            620622 620600 - 5
            620623 620600 - 3
            620702 620700 ZY-GXQ 36
            620702 620700 ZY-JKQ 22
            620702 620700 - 22
            620722 620700 ML-GXQ 16
            620723 620700 - 10
            620724 620700 - 7
            620725 620700 - 5
            620721 620700 - 2
            620802 620800 PL-GXQ 11
            620802 620800 - 5
            620821 620800 - 3
            620822 620800 - 2
            620823 620800 - 1
            620825 620800 - 2
            620826 620800 - 4
            620881 620800 - 2
            620902 620900 JQ-GXQ 17
            620902 620900 JQ-JKQ 13
            620921 620900 - 9
            620922 620900 - 5
            620923 620900 - 1
            620924 620900 - 1
            620981 620900 YM-GXQ 10
            620982 620900 - 6
            621002 621000 - 14
            621021 621000 QC-GXQ 5
            621022 621000 - 3
            621023 621000 - 1
            621024 621000 - 2
            621025 621000 - 1
            621026 621000 - 2
            621027 621000 - 3
            621102 621100 DX-GXQ 13
            621102 621100 - 6
            621121 621100 - 5
            621122 621100 LX-GXQ 13
            621122 621100 - 4
            621123 621100 - 4
            621124 621100 - 7
            621125 621100 - 2
            621126 621100 - 4
            621202 621200 - 8
            621221 621200 - 3
            621222 621200 - 1
            621223 621200 - 1
            621224 621200 - 1
            621225 621200 - 2
            621226 621200 - 2
            621227 621200 - 3
            621228 621200 - 1
            622901 622900 - 8
            622921 622900 - 2
            622922 622900 - 2
            622923 622900 - 3
            622924 622900 - 2
            622925 622900 - 1
            622926 622900 - 1
            622927 622900 - 1
            623001 623000 - 5
            623021 623000 - 1
            623022 623000 - 1
            623023 623000 - 1
            623025 623000 - 1
            623027 623000 - 2
            """.lines().map(Place::parse).toList();

    private static final Map<String, String> PREFECTURES = Map.ofEntries(
            Map.entry("6201", "兰州"),
            Map.entry("6202", "嘉峪关"),
            Map.entry("6203", "金昌"),
            Map.entry("6204", "白银"),
            Map.entry("6205", "天水"),
            Map.entry("6206", "武威"),
            Map.entry("6207", "张掖"),
            Map.entry("6208", "平凉"),
            Map.entry("6209", "酒泉"),
            Map.entry("6210", "庆阳"),
            Map.entry("6211", "定西"),
            Map.entry("6212", "陇南"),
            Map.entry("6229", "临夏"),
            Map.entry("6230", "甘南"));

    static Place drawn(Dice dice) {
        return dice.weighted(ALL, Place::weight);
    }

    /** The name of its prefecture as it stands in firms' names. */
    String shortName() {
        return Objects.requireNonNull(PREFECTURES.get(region.substring(0, 4)));
    }

    private static Place parse(String line) {
        var cells = line.split(" ");
        return new Place(cells[0], cells[1], cells[2].equals("-") ? null : cells[2], Integer.parseInt(cells[3]));
    }
}
