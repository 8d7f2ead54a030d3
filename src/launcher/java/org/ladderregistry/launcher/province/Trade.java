package org.ladderregistry.launcher.province;

import java.util.List;

/**
 * What firms of a technology field do.
 *
 * @param weight so many firms of a hundred are in the field
 * @param words what they call it in their names
 * @param industries after GB/T 4754-2017
 */
record Trade(String field, int weight, List<String> words, List<String> industries) {
    private static final List<Trade> ALL = List.of(
            new Trade(
                    "F1",
                    26,
                    List.of("信息技术", "软件", "数据科技", "网络科技", "智能科技", "电子科技", "物联网科技"),
                    List.of("I65", "I651", "I64", "C39", "I656")),
            new Trade(
                    "F2",
                    15,
                    List.of("生物科技", "药业", "中药科技", "医疗科技", "种业", "生物工程"),
                    List.of("C27", "C273", "A01", "M73", "C35")),
            new Trade("F3", 2, List.of("航空科技", "航天装备", "卫星应用科技"), List.of("C37", "C374", "M73")),
            new Trade("F4", 13, List.of("新材料", "新材料科技", "化工科技", "复合材料"), List.of("C26", "C30", "C32", "C33")),
            new Trade("F5", 14, List.of("科技服务", "工程技术", "检测技术", "工程咨询", "科技"), List.of("M74", "M75", "M748", "I65")),
            new Trade("F6", 9, List.of("新能源", "能源科技", "节能科技", "光伏科技", "风电技术"), List.of("D44", "C38", "D441", "M75")),
            new Trade("F7", 10, List.of("环保科技", "环境工程", "生态科技", "节水科技", "资源科技"), List.of("N77", "N772", "C42", "M74")),
            new Trade("F8", 11, List.of("装备制造", "机械", "自动化技术", "智能装备", "电气"), List.of("C34", "C35", "C36", "C38")));

    static Trade drawn(Dice dice) {
        return dice.weighted(ALL, Trade::weight);
    }
}
