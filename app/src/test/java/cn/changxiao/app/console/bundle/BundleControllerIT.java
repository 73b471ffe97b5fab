package cn.changxiao.app.console.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class BundleControllerIT extends ConsoleTest {

    private static final String STREET = "510903006";

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    ConcludeAgreement concludeAgreement;

    private OrganisationId office = new OrganisationId(0);
    private OrganisationId company = new OrganisationId(0);

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        office = newOrganisation(Role.STREET_OFFICE, STREET);
        company = newOrganisation(Role.PROPERTY_COMPANY, "510903");
    }

    @Test
    void aBundleIsProposedByOnePersonConfirmedByAnotherAndReadByItsManager() {
        CompoundId first = compound("pages-b1");
        CompoundId second = compound("pages-b2");
        Browser maker = logIn(Role.STREET_OFFICE, office);
        Browser checker = logIn(Role.STREET_OFFICE, office);
        Browser manager = logIn(Role.PROPERTY_COMPANY, company);
        assertThat(manager.get("/management/bundles").text()).contains("还没有打包组").doesNotContain("新建打包组");

        assertThat(maker.get("/management/bundles/new?group=%s-%s".formatted(company, STREET))
                        .text())
                .contains("小区pages-b1", "小区pages-b2");
        assertThat(propose(maker, "k1", first, second).status()).isEqualTo(303);
        Page again = propose(maker, "k2", first, second);
        assertThat(again.status()).isEqualTo(303);
        long change = sql.number("SELECT MIN(change_id) FROM management_bundle_change WHERE street_code = ?", STREET);
        assertThat(maker.post("/management/bundles/changes/" + change + "/confirm")
                        .status())
                .isEqualTo(403);
        Page confirmed = checker.post("/management/bundles/changes/" + change + "/confirm");

        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(checker.get(confirmed.location()).text()).contains("小区pages-b1", "委托书", "退出小区", "已确认");
        assertThat(manager.get(confirmed.location()).text())
                .contains("小区pages-b2")
                .doesNotContain("退出小区");
        assertThat(logIn(Role.PROPERTY_COMPANY).get(confirmed.location()).status())
                .isEqualTo(404);
        long other = sql.number("SELECT MAX(change_id) FROM management_bundle_change WHERE street_code = ?", STREET);
        Page refused = checker.post("/management/bundles/changes/" + other + "/confirm");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(checker.post("/management/bundles/changes/" + other + "/drop")
                        .status())
                .isEqualTo(303);
        assertThat(manager.get("/api/v1/bundles").text()).contains("连片一组", "\"members\":2");
        assertThat(manager.get("/api/v1" + confirmed.location().replace("/management", ""))
                        .text())
                .contains("ENTRUSTMENT", "CONFIRMED");
    }

    private Page propose(Browser browser, String key, CompoundId first, CompoundId second) {
        return browser.post(
                "/management/bundles",
                "key",
                key,
                "name",
                "连片一组",
                "organisation",
                company.toString(),
                "from",
                "2025-03-01",
                "member-" + first,
                "1",
                "kind-" + first,
                "ENTRUSTMENT",
                "basis-" + first,
                "委托书 1 号",
                "member-" + second,
                "1",
                "kind-" + second,
                "ENTRUSTMENT",
                "basis-" + second,
                "委托书 2 号");
    }

    private CompoundId compound(String key) {
        CompoundId compound = registerEstate
                .register(Viewer.service(), SampleEstates.estate(key, STREET, 1, 1))
                .compound();
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("bundle-pages:" + key),
                        compound,
                        ManagementMode.COMPANY,
                        Optional.of(company),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2024, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        return compound;
    }
}
