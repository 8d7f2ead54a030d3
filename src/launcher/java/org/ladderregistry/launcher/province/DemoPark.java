package org.ladderregistry.launcher.province;

import java.util.Arrays;
import java.util.List;

/**
 * A park of the province: the names are real, the codes are ours.
 *
 * @param memberOf codes of the zones it lies in, which stand before it in {@link #ALL}
 */
public record DemoPark(
        String code,
        String name,
        String kind,
        String level,
        String regionCode,
        String reportingUnit,
        List<String> memberOf) {

    /** Zones first, then the incubators in them. */
    static final List<DemoPark> ALL = """
            LZ-GXQ   兰州高新技术产业开发区 HIGH_TECH_ZONE NATIONAL 620102 LZ-HTZ
            BY-GXQ   白银高新技术产业开发区 HIGH_TECH_ZONE NATIONAL 620402 620400
            JYG-GXQ  嘉峪关高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620201 620200
            ZY-GXQ   张掖高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620702 620700
            JQ-GXQ   酒泉高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620902 620900
            JC-GXQ   金昌高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620302 620300
            DX-GXQ   定西高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 621102 621100
            PL-GXQ   平凉高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620802 620800
            YM-GXQ   玉门高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620981 620900
            ML-GXQ   民乐高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 620722 620700
            LX-GXQ   陇西高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 621122 621100
            QC-GXQ   庆城高新技术产业开发区 HIGH_TECH_ZONE PROVINCIAL 621021 621000
            LZ-XQ    兰州新区 NEW_AREA NATIONAL 620171 620171
            LZ-JKQ   兰州经济技术开发区 ECONOMIC_ZONE NATIONAL 620105 620100
            JC-JKQ   金昌经济技术开发区 ECONOMIC_ZONE NATIONAL 620302 620300
            TS-JKQ   天水经济技术开发区 ECONOMIC_ZONE NATIONAL 620503 620500
            JQ-JKQ   酒泉经济技术开发区 ECONOMIC_ZONE NATIONAL 620902 620900
            ZY-JKQ   张掖经济技术开发区 ECONOMIC_ZONE NATIONAL 620702 620700
            DLB-FHQ  甘肃得力帮科技企业孵化器 INCUBATOR NATIONAL 620102 LZ-HTZ LZ-GXQ
            LZ-CYFW  兰州高新区创业服务中心 INCUBATOR NATIONAL 620102 LZ-HTZ LZ-GXQ
            LZ-LXCY  甘肃省兰州留学人员创业园 STARTUP_PARK NATIONAL 620102 LZ-HTZ LZ-GXQ
            LZDX-KJY 兰州大学科技园 UNIVERSITY_SCIENCE_PARK NATIONAL 620102 LZ-HTZ LZ-GXQ
            LZJD-KJY 兰州交通大学科技园 UNIVERSITY_SCIENCE_PARK NATIONAL 620105 620100 LZ-JKQ
            LZLG-KJY 兰州理工大学科技园 UNIVERSITY_SCIENCE_PARK NATIONAL 620103 620100
            BY-FHQ   白银高新区科技企业孵化器 INCUBATOR NATIONAL 620402 620400 BY-GXQ
            """.lines().map(DemoPark::parse).toList();

    /** Those that admit start-ups. */
    static final List<DemoPark> INCUBATORS =
            ALL.stream().filter(park -> !park.isZone()).toList();

    boolean isZone() {
        return kind.endsWith("_ZONE") || kind.endsWith("_AREA");
    }

    /** The place of a firm that this incubator admits: it lies where the incubator lies. */
    Place premises() {
        return new Place(regionCode, reportingUnit, code, 0);
    }

    private static DemoPark parse(String line) {
        var cells = line.split(" +");
        var zones = Arrays.asList(cells).subList(6, cells.length);
        return new DemoPark(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], List.copyOf(zones));
    }
}
