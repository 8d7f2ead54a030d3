package org.ladderregistry.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.IndustrySection;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ParkKind;
import org.ladderregistry.kernel.ParkLevel;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.ReportDuty;
import org.ladderregistry.policy.Term;

/** A set of codes, named in the path as its constant is, in lower case with hyphens. */
enum ReferenceSet implements Named {
    RUNGS("阶梯", "Rungs", () -> List.of(Rung.values())),
    REGIONS("行政区划（GB/T 2260）", "Regions (GB/T 2260)", Regions::all),
    REPORTING_UNITS("填报单位", "Reporting units", () -> List.of(ReportingUnit.values())),
    TECH_FIELDS("国家重点支持的高新技术领域", "High-tech fields the state supports", () -> List.of(TechField.values())),
    INDUSTRIES(
            "国民经济行业门类（GB/T 4754-2017）", "Industry sections (GB/T 4754-2017)", () -> List.of(IndustrySection.values())),
    PARK_KINDS("载体类型", "Kinds of park", () -> List.of(ParkKind.values())),
    PARK_LEVELS("载体级别", "Levels of park", () -> List.of(ParkLevel.values())),
    END_OUTCOMES("在孵结束方式", "How a stay in an incubator ended", () -> List.of(EndOutcome.values())),
    GRADUATION_GROUNDS("毕业条件", "Grounds of graduation", () -> List.of(GraduationGround.values())),
    CERTIFICATION_ENDS("资格终止方式", "How a certification ceased to be in force", () -> List.of(CertificationEnd.values())),
    POLICY_TERMS("政策参数（含生效日与核实状态）", "Figures of the rules, dated, verified or not", Term::all),
    REPORT_DUTIES("报送日历（含生效日与核实状态）", "The calendar of reports, dated, verified or not", ReportDuty::all);

    private final String nameZh;
    private final String nameEn;
    private final Supplier<List<? extends Named>> values;

    ReferenceSet(String nameZh, String nameEn, Supplier<List<? extends Named>> values) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.values = values;
    }

    static Optional<ReferenceSet> find(String code) {
        return Named.find(values(), code);
    }

    static List<ReferenceItem> index() {
        return Stream.of(values()).map(ReferenceItem::of).toList();
    }

    List<ReferenceItem> items() {
        return values.get().stream().map(ReferenceItem::of).toList();
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
