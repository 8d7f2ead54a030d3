package org.ladderregistry.ladder;

import jakarta.ws.rs.POST;

/** A change whose answer is not kept with it. */
final class CarelessResource {
    @POST
    void change() {}
}
