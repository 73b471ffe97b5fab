package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.OrganisationKeys;
import cn.changxiao.app.demo.plan.PlannedOrganisation;
import cn.changxiao.app.demo.plan.PlannedOrganisation.Kind;
import cn.changxiao.app.demo.plan.PlannedStreet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The offices, companies and operators of the city; committees come with their compounds. */
final class OrganisationDrawing {

    private final List<PlannedOrganisation> organisations = new ArrayList<>();
    private final Map<String, String> countyCodes = new LinkedHashMap<>();

    OrganisationDrawing(List<PlannedStreet> streets) {
        for (PlannedStreet street : streets) {
            countyCodes.put(street.county(), street.countyCode());
            String office = street.name().endsWith("街道") ? street.name() + "办事处" : street.name() + "人民政府";
            add(OrganisationKeys.streetOffice(street.code()), Kind.STREET_OFFICE, office, street.code());
        }
        add(OrganisationKeys.CUSTODIAN, Kind.FUND_CUSTODIAN, "遂宁市住宅专项维修资金管理中心", CityPlan.CITY);
        addHousingAuthorities();
        addOperators();
        addManagers();
    }

    List<PlannedOrganisation> organisations() {
        return organisations;
    }

    /** Keys of the companies of a county. */
    List<String> companiesOf(String countyCode) {
        return organisations.stream()
                .filter(organisation -> organisation.kind() == Kind.PROPERTY_COMPANY)
                .filter(organisation -> organisation.jurisdictionCode().equals(countyCode))
                .map(PlannedOrganisation::key)
                .toList();
    }

    String addCommittee(String compoundKey, String compoundName, PlannedStreet street) {
        String key = OrganisationKeys.committee(compoundKey);
        add(key, Kind.OWNERS_COMMITTEE, compoundName + "业主委员会", street.code());
        return key;
    }

    private void addHousingAuthorities() {
        add(OrganisationKeys.housingAuthority(CityPlan.CITY), Kind.HOUSING_AUTHORITY, "遂宁市住房和城乡建设局", CityPlan.CITY);
        countyCodes.forEach((county, code) ->
                add(OrganisationKeys.housingAuthority(code), Kind.HOUSING_AUTHORITY, county + "住房和城乡建设局", code));
    }

    private void addOperators() {
        add(OrganisationKeys.operator("water"), Kind.OPERATOR, "遂宁市斗城供水有限公司", CityPlan.CITY);
        add(OrganisationKeys.operator("drainage"), Kind.OPERATOR, "遂宁市斗城排水有限公司", CityPlan.CITY);
        add(OrganisationKeys.operator("power"), Kind.OPERATOR, "川中供电公司遂宁营业部", CityPlan.CITY);
        add(OrganisationKeys.operator("gas"), Kind.OPERATOR, "遂宁市涪江燃气有限公司", CityPlan.CITY);
        add(OrganisationKeys.operator("telecom"), Kind.OPERATOR, "遂宁通信网络建设维护中心", CityPlan.CITY);
        add(OrganisationKeys.operator("cable"), Kind.OPERATOR, "遂宁广播电视网络公司", CityPlan.CITY);
    }

    private void addManagers() {
        int number = 0;
        for (String line : WordList.lines("companies.txt")) {
            String[] cells = line.split(",");
            String county = cells[0];
            String place = county.endsWith("区") ? "遂宁市" : county;
            String ending = cells[1].endsWith("物业") ? "服务有限公司" : "物业服务有限公司";
            String name = place + cells[1] + ending;
            add("company:" + ++number, Kind.PROPERTY_COMPANY, name, code(county));
        }
        countyCodes.forEach((county, code) ->
                add(OrganisationKeys.fallback(code), Kind.FALLBACK_MANAGER, county + "老旧小区托底服务中心", code));
    }

    private String code(String county) {
        String code = countyCodes.get(county);
        if (code == null) {
            throw new IllegalStateException("no street of the demo lies in " + county);
        }
        return code;
    }

    private void add(String key, Kind kind, String name, String jurisdiction) {
        organisations.add(new PlannedOrganisation(key, kind, name, jurisdiction));
    }
}
