package org.ladderregistry.kernel;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The plain words need no library. */
record KnowsLibraries(@JsonProperty("code") String code) {}
