package org.ladderregistry.ladder;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.platform.Language;

/**
 * What a person should look at, though nothing refuses it: decisions are made elsewhere.
 *
 * @param code stable
 * @param clause of the rule it comes from
 */
@Schema(name = "RecordedWarning")
public record Warning(String code, String clause, String messageZh, String messageEn) {

    /** A warning as it goes out. */
    @Schema(name = "Warning")
    public record View(String code, String clause, String message) {}

    static Warning of(Kind kind) {
        return of(kind, kind.clause);
    }

    static Warning of(Kind kind, String clause) {
        var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Warning(code, clause, Language.ZH.text("warnings", code), Language.EN.text("warnings", code));
    }

    /**
     * A warning by a rule that is dated.
     *
     * @param verified whether the rule is; the text says it when not
     */
    static Warning of(Kind kind, String clause, boolean verified, Object... arguments) {
        var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var texts = Arrays.stream(Language.values())
                .map(language -> language.text("warnings", code, arguments)
                        + (verified ? "" : language.text("policy", "unverified")))
                .toList();
        return new Warning(code, clause, texts.get(Language.ZH.ordinal()), texts.get(Language.EN.ordinal()));
    }

    static Warning of(Named reason, String clause) {
        var code = reason.code().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Warning(code, clause, reason.nameZh(), reason.nameEn());
    }

    View in(Language language) {
        return new View(code, clause, language == Language.ZH ? messageZh : messageEn);
    }

    /** The registry's own warnings; texts in {@code messages/warnings}. */
    enum Kind {
        AGREEMENT_WITHOUT_PARK("国科发区〔2018〕300号"),
        /** Dated: the clause is that of the day. */
        ADMITTED_LATE("I2"),
        /** Dated: the clause is that of the day. */
        STAY_BEYOND_LIMIT("I3"),
        GRADUATED_WITHOUT_HIGH_TECH("国科发区〔2018〕300号 G1"),
        GRADUATION_WITHOUT_GROUND("国科发区〔2018〕300号"),
        ISSUED_AFTER_BEGIN("–"),
        GRANTED_IN_YEAR_OF_REVOCATION("–"),
        HIGH_TECH_NUMBER_SHAPE("国科火字〔2016〕195号"),
        TECH_SME_NUMBER_SHAPE("国科火字〔2022〕67号");

        private final String clause;

        Kind(String clause) {
            this.clause = clause;
        }
    }
}
