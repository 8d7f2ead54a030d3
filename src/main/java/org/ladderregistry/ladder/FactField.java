package org.ladderregistry.ladder;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;

/** The facts that change on a day: how each is read, replaced and named to the outside. */
final class FactField<T extends @Nullable Object> {
    static final FactField<String> NAME = new FactField<>(
            "name",
            Facts::name,
            Function.identity(),
            (facts, name) -> new Facts(
                    name,
                    facts.establishedOn(),
                    facts.region(),
                    facts.reportingUnit(),
                    facts.techField(),
                    facts.industry(),
                    facts.parkCode(),
                    facts.status()));
    static final FactField<Region> REGION = new FactField<>(
            "regionCode",
            Facts::region,
            Region::code,
            (facts, region) -> new Facts(
                    facts.name(),
                    facts.establishedOn(),
                    region,
                    facts.reportingUnit(),
                    facts.techField(),
                    facts.industry(),
                    facts.parkCode(),
                    facts.status()));
    static final FactField<ReportingUnit> UNIT = new FactField<>(
            "reportingUnit",
            Facts::reportingUnit,
            ReportingUnit::code,
            (facts, unit) -> new Facts(
                    facts.name(),
                    facts.establishedOn(),
                    facts.region(),
                    unit,
                    facts.techField(),
                    facts.industry(),
                    facts.parkCode(),
                    facts.status()));
    static final FactField<TechField> FIELD = new FactField<>(
            "techField",
            Facts::techField,
            TechField::code,
            (facts, field) -> new Facts(
                    facts.name(),
                    facts.establishedOn(),
                    facts.region(),
                    facts.reportingUnit(),
                    field,
                    facts.industry(),
                    facts.parkCode(),
                    facts.status()));
    static final FactField<Industry> INDUSTRY = new FactField<>(
            "industryCode",
            Facts::industry,
            Industry::code,
            (facts, industry) -> new Facts(
                    facts.name(),
                    facts.establishedOn(),
                    facts.region(),
                    facts.reportingUnit(),
                    facts.techField(),
                    industry,
                    facts.parkCode(),
                    facts.status()));
    static final FactField<@Nullable String> PARK = new FactField<>(
            "parkCode",
            Facts::parkCode,
            code -> code,
            (facts, park) -> new Facts(
                    facts.name(),
                    facts.establishedOn(),
                    facts.region(),
                    facts.reportingUnit(),
                    facts.techField(),
                    facts.industry(),
                    park,
                    facts.status()));

    static final FactField<Facts.Status> STATUS = new FactField<>(
            "status",
            Facts::status,
            Facts.Status::name,
            (facts, status) -> new Facts(
                    facts.name(),
                    facts.establishedOn(),
                    facts.region(),
                    facts.reportingUnit(),
                    facts.techField(),
                    facts.industry(),
                    facts.parkCode(),
                    status));

    private final String name;
    private final Function<Facts, T> read;
    private final Function<T, @Nullable String> write;
    private final BiFunction<Facts, T, Facts> replace;

    private FactField(
            String name,
            Function<Facts, T> read,
            Function<T, @Nullable String> write,
            BiFunction<Facts, T, Facts> replace) {
        this.name = name;
        this.read = read;
        this.write = write;
        this.replace = replace;
    }

    String publicName() {
        return name;
    }

    T of(Facts facts) {
        return read.apply(facts);
    }

    @Nullable
    String text(T value) {
        return value == null ? null : write.apply(value);
    }

    Facts in(Facts facts, T value) {
        return replace.apply(facts, value);
    }
}
