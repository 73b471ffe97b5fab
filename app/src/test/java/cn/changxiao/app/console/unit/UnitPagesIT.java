package cn.changxiao.app.console.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class UnitPagesIT extends ConsoleTest {

    private static final String STREET = "510903001";

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    private OrganisationId office = new OrganisationId(0);

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        office = newOrganisation(Role.STREET_OFFICE, STREET);
    }

    @Test
    void recordsASaleAndShowsBothTimesWithMaskedNames() {
        UnitId unit = estate("sale", 1).units().get(0);
        String address = "/registry/units/" + unit;
        Browser browser = logIn(Role.STREET_OFFICE, office);

        Page done = sell(browser, address, "page-sale-1");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo(address);
        assertThat(browser.get(address).text())
                .contains("张**（1/3，业主编号 ")
                .contains("李**（2/3，业主编号 ")
                .contains("转让：产权证 21 号")
                .contains("已被取代")
                .doesNotContain("张买家");
        assertThat(browser.get(address + "?on=2026-02-01&known=2026-01-01").text())
                .contains("没有登记的产权人");
        assertThat(browser.get(address + "?on=2025-12-31").text()).contains("业**（全部，业主编号 ");
        assertThat(sell(browser, address, "page-sale-2").status()).isEqualTo(409);
        assertThat(browser.post(address + "/sales", "key", "x", "from", "2026-03-01", "evidence", "产权证 22 号")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSplitIsProposedByOneAndCarriedOutByAnother() {
        RegisteredEstate estate = estate("split", 2);
        UnitId unit = estate.units().get(0);
        Browser proposer = logIn(Role.STREET_OFFICE, office);
        Browser other = logIn(Role.STREET_OFFICE, office);
        assertThat(proposer.get("/registry/units/" + unit + "/split").text()).contains("提出分割");

        Page proposed = split(proposer, unit, "49.50");
        long change = sql.number("SELECT MAX(change_id) FROM estate_unit_change_old WHERE unit_id = ?", unit.value());
        String carryOut = "/registry/unit-changes/" + change + "/carry-out";

        assertThat(split(proposer, unit, "49.40").status()).isEqualTo(422);
        assertThat(proposed.status()).isEqualTo(303);
        assertThat(proposer.get("/registry/unit-changes").text())
                .contains("101A（40.00）、101B（49.50）")
                .doesNotContain(carryOut);
        assertThat(proposer.post(carryOut).status()).isEqualTo(403);
        assertThat(other.get("/registry/unit-changes").text()).contains(carryOut);
        assertThat(other.post(carryOut).status()).isEqualTo(303);
        assertThat(other.get("/registry/units/" + unit).text())
                .contains("因分割或合并注销")
                .contains("101A")
                .doesNotContain("登记产权转让");
        assertThat(other.get("/registry/compounds/" + estate.compound()).text()).contains("101A");
    }

    @Test
    void aMergeStatesTheSharesOfDifferentOwners() {
        RegisteredEstate estate = estate("merge", 2);
        UnitId unit = estate.units().get(0);
        UnitId other = estate.units().get(1);
        Browser browser = logIn(Role.STREET_OFFICE, office);
        assertThat(browser.get("/registry/units/" + unit + "/merge").text()).contains("unit" + other);

        assertThat(merge(browser, unit, other, "").status()).isEqualTo(422);
        Page proposed = merge(browser, unit, other, Long.toString(ownerOf(unit)));

        assertThat(proposed.location()).isEqualTo("/registry/unit-changes");
    }

    @Test
    void showsOwnersTheirOwnUnitAndStrangersNothing() {
        UnitId unit = estate("who", 1).units().get(0);
        Page own = logInOwner(new PersonId(ownerOf(unit))).get("/registry/units/" + unit);
        Page strangers = logIn(Role.PROPERTY_COMPANY).get("/registry/units/" + unit);

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("产权沿革").doesNotContain("登记产权转让");
        assertThat(strangers.status()).isEqualTo(404);
        assertThat(logIn(Role.OWNERS_COMMITTEE)
                        .get("/registry/units/" + unit + "/split")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysFriendlyThatNoSaleWasLate() {
        assertThat(logIn(Role.PROPERTY_COMPANY).get("/billing/late-sales").text())
                .contains("没有迟登的转让");
        assertThat(logIn(Role.PROPERTY_COMPANY).get("/api/v1/late-sales").text())
                .isEqualTo("[]");
    }

    @Test
    void answersTheHistoryAndRecordsASaleOverJson() {
        UnitId unit = estate("json", 1).units().get(0);
        Browser browser = logIn(Role.STREET_OFFICE, office);
        String address = "/api/v1/units/" + unit;

        Page sold = browser.postJson(address + "/sales", """
                {"key": "json-sale", "from": "2026-01-10", "evidence": "产权证 23 号",
                 "buyers": [{"name": "周买家", "numerator": 1, "denominator": 1}]}""");

        assertThat(sold.status()).isEqualTo(201);
        assertThat(browser.get(address + "/ownership?on=2026-01-10").text())
                .contains("周**")
                .contains("SALE")
                .doesNotContain("周买家");
        assertThat(browser.get(address + "/ownership").text()).contains("supersededAt");
    }

    private static Page sell(Browser browser, String address, String key) {
        return browser.post(
                address + "/sales",
                "key",
                key,
                "from",
                "2026-01-10",
                "evidence",
                "产权证 21 号",
                "name1",
                "张买家",
                "numerator1",
                "1",
                "denominator1",
                "3",
                "name2",
                "李买家",
                "numerator2",
                "2",
                "denominator2",
                "3");
    }

    private static Page split(Browser browser, UnitId unit, String area) {
        return browser.post(
                "/registry/units/" + unit + "/split",
                "key",
                "page-split:" + unit + ":" + area,
                "from",
                "2026-03-01",
                "evidence",
                "登记 21 号",
                "entrance1",
                "1",
                "floor1",
                "1",
                "room1",
                "101A",
                "area1",
                "40.00",
                "entrance2",
                "1",
                "floor2",
                "1",
                "room2",
                "101B",
                "area2",
                area);
    }

    private static Page merge(Browser browser, UnitId unit, UnitId other, String person) {
        return browser.post(
                "/registry/units/" + unit + "/merge",
                "key",
                "page-merge:" + unit + person,
                "from",
                "2026-03-01",
                "evidence",
                "登记 22 号",
                "unit" + other,
                "on",
                "entrance1",
                "1",
                "floor1",
                "1",
                "room1",
                "101-102",
                "area1",
                "179.00",
                "person1",
                person,
                "numerator1",
                "1",
                "denominator1",
                "1");
    }

    private RegisteredEstate estate(String key, int units) {
        return registerEstate.register(Viewer.service(), SampleEstates.estate("unit-pages-" + key, STREET, 1, units));
    }

    private long ownerOf(UnitId unit) {
        return sql.number("SELECT person_id FROM registry_ownership WHERE unit_id = ?", unit.value());
    }
}
