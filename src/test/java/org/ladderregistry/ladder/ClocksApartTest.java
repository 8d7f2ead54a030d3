package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.Days.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.AProblem;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** Around midnight one instance's clock may be a moment ahead of another's. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ClocksApartTest {
    @Test
    void a_change_waits_when_another_instance_has_turned_the_day_already() throws Exception {
        var firm = ADemoFirm.registered();
        assertThat(DatabaseOwner.column(
                        "UPDATE firm SET turned_through = '%s', next_turn = NULL WHERE uscc = '%s' RETURNING uscc"
                                .formatted(today().plusDays(2), firm.uscc())))
                .hasSize(1);
        firm.post(highTech(today(), today().plusYears(3)))
                .then()
                .spec(AProblem.any(503))
                .header("Retry-After", notNullValue());
        assertThat(firm.version()).isEqualTo(1);
    }
}
