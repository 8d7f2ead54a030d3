package org.ladderregistry.kernel;

/** How a certification ceased to be in force. */
public enum CertificationEnd implements Named {
    /** It ran out. */
    LAPSED("到期失效", "Lapsed"),
    /** An office took it back. */
    REVOKED("撤销", "Revoked"),
    /** The stay in the incubator ended, see {@link EndOutcome}. */
    ENDED("终止", "Ended"),
    /** The firm ceased to be. */
    DEREGISTERED("企业注销", "Firm deregistered");

    private final String nameZh;
    private final String nameEn;

    CertificationEnd(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    @Override
    public String code() {
        return name();
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
