package cn.changxiao.app.demo.plan;

/** How the plan calls the organisations that others refer to. */
public final class OrganisationKeys {

    public static final String CUSTODIAN = "custodian";

    private OrganisationKeys() {}

    public static String streetOffice(String streetCode) {
        return "street-office:" + streetCode;
    }

    /** Of a city or county. */
    public static String housingAuthority(String code) {
        return "housing-authority:" + code;
    }

    public static String fallback(String countyCode) {
        return "fallback:" + countyCode;
    }

    /** One of water, drainage, power, gas, telecom, cable. */
    public static String operator(String network) {
        return "operator:" + network;
    }

    public static String committee(String compoundKey) {
        return "committee:" + compoundKey;
    }
}
