package org.ladderregistry.indicator;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;
import org.ladderregistry.policy.figure.Unit;

/** The figures as they come in and go out: whole yuan, heads, pieces; null is unknown, 0 is a figure. {@link Figure} says what each is. */
public record IndicatorFigures(
        @Nullable Long employees,
        @Nullable Long sciTechPersonnel,
        @Nullable Long doctors,
        @Nullable Long masters,
        @Nullable Long collegeGraduates,
        @Nullable Long returnees,
        @Nullable Long talentPlanMembers,
        @Nullable Long freshGraduatesEmployed,
        @Nullable Long interns,
        @Nullable Long salesRevenueYuan,
        @Nullable Long mainBusinessRevenueYuan,
        @Nullable Long totalIncomeYuan,
        @Nullable Long highTechIncomeYuan,
        @Nullable Long totalCostYuan,
        @Nullable Long totalAssetsYuan,
        @Nullable Long netAssetsYuan,
        @Nullable Long rdExpenseYuan,
        @Nullable Long rdExpenseInChinaYuan,
        @Nullable Long netProfitYuan,
        @Nullable Long taxPaidYuan,
        @Nullable Long importsYuan,
        @Nullable Long exportsYuan,
        @Nullable Long registeredCapitalYuan,
        @Nullable Long ventureCapitalYuan,
        @Nullable Long ventureCapitalTotalYuan,
        @Nullable Long equityInvestmentYuan,
        @Nullable Long technologyContractsYuan,
        @Nullable Long classOneIp,
        @Nullable Long classTwoIp,
        @Nullable Long ownClassOneIp,
        @Nullable Long highValueIp,
        @Nullable Long ipApplied,
        @Nullable Long ipGranted,
        @Nullable Long ipValid,
        @Nullable Long inventionsValid,
        @Nullable Long softwareCopyrights,
        @Nullable Long plantVarieties,
        @Nullable Long icLayouts,
        @Nullable Long foreignPatents,
        @Nullable Long technologyContracts,
        @Nullable Long conversions,
        @Nullable Long nationalProjects,
        @Nullable Long provincialAwards,
        @Nullable Long areaUsedSquareMetres,
        @Nullable Long nicheYears,
        @Nullable Boolean hasMentor,
        @Nullable Boolean soundAccounts,
        @Nullable Boolean techBusiness,
        @Nullable Boolean onIncubatorPremises,
        @Nullable Boolean productsPermitted,
        @Nullable Boolean cleanRecord,
        @Nullable Boolean coreIpSupportsProducts,
        @Nullable Boolean coreTechnologyInFields,
        @Nullable Boolean listedOrAcquired,
        @Nullable Boolean nicheLeader,
        @Nullable Boolean strategicProducts) {

    /** What is known of a year. */
    Figures of(int year) {
        var known = new EnumMap<Figure, BigDecimal>(Figure.class);
        for (var component : IndicatorFigures.class.getRecordComponents()) {
            var value = read(component);
            if (value != null) {
                known.put(figure(component), number(value));
            }
        }
        return new Figures(year, known);
    }

    /** The same, to go out. */
    static IndicatorFigures of(Figures figures) {
        var components = IndicatorFigures.class.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> written(figures, figure(component)))
                .toArray();
        try {
            return IndicatorFigures.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Figure figure(RecordComponent component) {
        return Figure.find(component.getName()).orElseThrow();
    }

    private static BigDecimal number(Object value) {
        return value instanceof Boolean yes
                ? (yes ? BigDecimal.ONE : BigDecimal.ZERO)
                : BigDecimal.valueOf((Long) value);
    }

    private static @Nullable Object written(Figures figures, Figure figure) {
        var value = figures.get(figure);
        if (value == null) {
            return null;
        }
        return figure.unit() == Unit.YES_NO ? (Object) (value.signum() != 0) : (Object) value.longValueExact();
    }

    private @Nullable Object read(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
