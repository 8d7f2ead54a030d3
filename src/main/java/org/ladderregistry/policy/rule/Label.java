package org.ladderregistry.policy.rule;

import org.ladderregistry.kernel.Named;

/** A name that a rule set gives. */
public record Label(String code, String nameZh, String nameEn) implements Named {}
