package org.ladderregistry.policy.figure;

import static org.ladderregistry.policy.figure.Unit.PEOPLE;
import static org.ladderregistry.policy.figure.Unit.PIECES;
import static org.ladderregistry.policy.figure.Unit.SQUARE_METRES;
import static org.ladderregistry.policy.figure.Unit.YEARS;
import static org.ladderregistry.policy.figure.Unit.YES_NO;
import static org.ladderregistry.policy.figure.Unit.YUAN;

import java.util.Optional;
import org.ladderregistry.kernel.Named;

/**
 * A figure of a firm and a year: what the four rungs ask for (国科发政〔2017〕115号, 国科发火〔2016〕32号, 工信部企业〔2022〕63号) and what the
 * Torch form of incubated firms collects (在孵（毕业）企业情况表). The constant is the public name, in capitals.
 */
public enum Figure implements Named {
    EMPLOYEES("employees", PEOPLE, "职工总数", "staff"),
    SCI_TECH_PERSONNEL("sciTechPersonnel", PEOPLE, "科技人员", "R&D staff"),
    DOCTORS("doctors", PEOPLE, "博士", "staff with a doctorate"),
    MASTERS("masters", PEOPLE, "硕士", "staff with a master's degree"),
    COLLEGE_GRADUATES("collegeGraduates", PEOPLE, "大专以上人员", "staff with a college degree or more"),
    RETURNEES("returnees", PEOPLE, "留学归国人员", "staff returned from study abroad"),
    TALENT_PLAN_MEMBERS("talentPlanMembers", PEOPLE, "人才计划入选者", "members of talent plans"),
    FRESH_GRADUATES_EMPLOYED("freshGraduatesEmployed", PEOPLE, "吸纳应届毕业生", "fresh graduates employed"),
    INTERNS("interns", PEOPLE, "接纳实习人员", "interns"),

    SALES_REVENUE("salesRevenueYuan", YUAN, "销售收入", "sales revenue"),
    MAIN_BUSINESS_REVENUE("mainBusinessRevenueYuan", YUAN, "主营业务收入", "main business revenue"),
    TOTAL_INCOME("totalIncomeYuan", YUAN, "总收入", "total income"),
    HIGH_TECH_INCOME("highTechIncomeYuan", YUAN, "高新技术产品（服务）收入", "high-tech income"),
    TOTAL_COST("totalCostYuan", YUAN, "成本费用总额", "total cost"),
    TOTAL_ASSETS("totalAssetsYuan", YUAN, "资产总额", "total assets"),
    NET_ASSETS("netAssetsYuan", YUAN, "净资产", "net assets"),
    RD_EXPENSE("rdExpenseYuan", YUAN, "研发费用", "R&D"),
    RD_EXPENSE_IN_CHINA("rdExpenseInChinaYuan", YUAN, "境内研发费用", "R&D in mainland China"),
    NET_PROFIT("netProfitYuan", YUAN, "净利润", "net profit"),
    TAX_PAID("taxPaidYuan", YUAN, "上缴税费", "tax paid"),
    IMPORTS("importsYuan", YUAN, "进口额", "imports"),
    EXPORTS("exportsYuan", YUAN, "出口额", "exports"),
    REGISTERED_CAPITAL("registeredCapitalYuan", YUAN, "注册资本", "registered capital"),
    VENTURE_CAPITAL("ventureCapitalYuan", YUAN, "当年获得创业投资", "venture capital of the year"),
    VENTURE_CAPITAL_TOTAL("ventureCapitalTotalYuan", YUAN, "累计获得天使、创业投资", "venture capital so far"),
    EQUITY_INVESTMENT("equityInvestmentYuan", YUAN, "合格机构新增股权融资实缴额", "new paid-in equity of qualified institutions"),
    TECHNOLOGY_CONTRACTS_VALUE("technologyContractsYuan", YUAN, "技术合同成交额", "value of technology contracts"),

    CLASS_ONE_IP("classOneIp", PIECES, "I 类知识产权", "class-I IP"),
    CLASS_TWO_IP("classTwoIp", PIECES, "II 类知识产权", "class-II IP"),
    OWN_CLASS_ONE_IP("ownClassOneIp", PIECES, "自主研发的 I 类知识产权", "class-I IP of its own research"),
    HIGH_VALUE_IP("highValueIp", PIECES, "I 类高价值知识产权", "high-value class-I IP"),
    IP_APPLIED("ipApplied", PIECES, "当年知识产权申请", "IP applied for"),
    IP_GRANTED("ipGranted", PIECES, "当年知识产权授权", "IP granted"),
    IP_VALID("ipValid", PIECES, "有效知识产权", "valid IP"),
    INVENTIONS_VALID("inventionsValid", PIECES, "有效发明专利", "valid invention patents"),
    SOFTWARE_COPYRIGHTS("softwareCopyrights", PIECES, "软件著作权", "software copyrights"),
    PLANT_VARIETIES("plantVarieties", PIECES, "植物新品种", "plant varieties"),
    IC_LAYOUTS("icLayouts", PIECES, "集成电路布图", "IC layouts"),
    FOREIGN_PATENTS("foreignPatents", PIECES, "国外专利", "foreign patents"),
    TECHNOLOGY_CONTRACTS("technologyContracts", PIECES, "技术合同", "technology contracts"),
    CONVERSIONS("conversions", PIECES, "科技成果转化", "results put to use"),
    NATIONAL_PROJECTS("nationalProjects", PIECES, "承担国家级科技项目", "national projects"),
    PROVINCIAL_AWARDS("provincialAwards", PIECES, "省级以上奖励", "provincial awards or higher"),
    AREA_USED("areaUsedSquareMetres", SQUARE_METRES, "使用孵化场地面积", "area used"),
    NICHE_YEARS("nicheYears", YEARS, "从事特定细分市场时间", "years in its niche"),

    HAS_MENTOR("hasMentor", YES_NO, "与创业导师建立辅导关系", "has a mentor"),
    SOUND_ACCOUNTS("soundAccounts", YES_NO, "账务健全、查账征收、准确归集研发费用", "sound accounts that single out R&D"),
    TECH_BUSINESS("techBusiness", YES_NO, "从事新技术、新产品的研发、生产或服务", "works on new technology or products"),
    ON_INCUBATOR_PREMISES("onIncubatorPremises", YES_NO, "注册地和主要研发、办公场所在孵化场地内", "seated on the premises"),
    PRODUCTS_PERMITTED(
            "productsPermitted", YES_NO, "产品和服务不属于禁止、限制和淘汰类", "products neither prohibited, restricted nor eliminated"),
    CLEAN_RECORD("cleanRecord", YES_NO, "未发生重大事故、严重违法和失信行为", "no major accident, violation or dishonesty"),
    CORE_IP_SUPPORTS_PRODUCTS("coreIpSupportsProducts", YES_NO, "知识产权对主要产品（服务）起核心支持作用", "IP carries the main products"),
    CORE_TECHNOLOGY_IN_FIELDS(
            "coreTechnologyInFields", YES_NO, "核心技术属于重点支持领域", "core technology in the supported fields"),
    LISTED_OR_ACQUIRED("listedOrAcquired", YES_NO, "被兼并、收购或在境内外资本市场挂牌、上市", "acquired, merged or listed"),
    NICHE_LEADER("nicheLeader", YES_NO, "细分市场占有率达到标准", "leading share of its niche"),
    STRATEGIC_PRODUCTS("strategicProducts", YES_NO, "主导产品属于国家重点产业链", "products of strategic industries");

    private final String code;
    private final Unit unit;
    private final String nameZh;
    private final String nameEn;

    Figure(String code, Unit unit, String nameZh, String nameEn) {
        this.code = code;
        this.unit = unit;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** The figure with exactly this public name. */
    public static Optional<Figure> find(String code) {
        return Named.find(values(), code);
    }

    public Unit unit() {
        return unit;
    }

    /** A loss is a figure too; all the rest begins at zero. */
    public boolean mayBeNegative() {
        return this == NET_ASSETS || this == NET_PROFIT;
    }

    /** The field of requests, answers and rule sets. */
    @Override
    public String code() {
        return code;
    }

    @Override
    public String nameZh() {
        return nameZh;
    }

    @Override
    public String nameEn() {
        return nameEn;
    }
}
