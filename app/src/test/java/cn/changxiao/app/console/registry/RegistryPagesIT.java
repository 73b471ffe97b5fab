package cn.changxiao.app.console.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.estate.CompoundId;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class RegistryPagesIT extends ConsoleTest {

    private static final String STREET = "510903001";
    private static final Pattern FILE = Pattern.compile("/registry/imports/(\\d+)");

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    private RegisteredEstate estate = new RegisteredEstate(new CompoundId(0), List.of(), List.of());
    private OrganisationId office = new OrganisationId(0);

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("pages", STREET, 2, 8));
        office = newOrganisation(Role.STREET_OFFICE, STREET);
    }

    @Test
    void showsTheCompoundsOfTheViewersAreaOnly() {
        Page own = logIn(Role.STREET_OFFICE, office).get("/registry/compounds?words=pages");
        Page others = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510903002"))
                .get("/registry/compounds?words=pages");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("小区pages").contains("无人管理").contains("1,432.00 m²");
        assertThat(others.text()).doesNotContain("小区pages");
    }

    @Test
    void showsACompoundWithItsUnitsAndMasksTheOwners() {
        Page page = logIn(Role.STREET_OFFICE, office).get("/registry/compounds/" + estate.compound());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("2幢")
                .contains("89.50 m²")
                .contains("业**")
                .doesNotContain("业主1之1");
    }

    @Test
    void showsAnOwnerTheOwnUnitsOnlyAndAStrangerNothing() {
        long person = sql.number(
                "SELECT person_id FROM registry_ownership WHERE unit_id = ?",
                estate.units().get(0).value());

        Page own = logInOwner(new PersonId(person)).get("/registry/compounds/" + estate.compound());
        Page strangers = logIn(Role.PROPERTY_COMPANY).get("/registry/compounds/" + estate.compound());

        assertThat(own.text()).contains("101").doesNotContain("录入管理协议");
        assertThat(own.text().split("业\\*\\*", -1)).hasSize(2);
        assertThat(strangers.status()).isEqualTo(404);
    }

    @Test
    void concludesAndEndsAnAgreementAndRefusesAnOverlapInWords() {
        RegisteredEstate compound =
                registerEstate.register(Viewer.service(), SampleEstates.estate("managed", STREET, 1, 2));
        String address = "/registry/compounds/" + compound.compound();
        OrganisationId company = newOrganisation(Role.PROPERTY_COMPANY, STREET);
        Browser browser = logIn(Role.STREET_OFFICE, office);

        Page done = conclude(browser, address, "k1", company);
        Page overlap = conclude(browser, address, "k2", company);

        assertThat(done.status()).isEqualTo(303);
        assertThat(overlap.status()).isEqualTo(409);
        assertThat(overlap.text()).contains("请先终止原协议");
        assertThat(browser.get(address).text()).contains("物业公司管理").contains("长期");
        long agreement = sql.number(
                "SELECT agreement_id FROM management_agreement WHERE compound_id = ?",
                compound.compound().value());
        assertThat(browser.post(address + "/agreements/" + agreement + "/end", "end", "2025-07-01", "reason", "撤场")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(address).text()).contains("无人管理");
    }

    @Test
    void browsesPlacesAndAddsACommunity() {
        Browser browser = logIn(Role.STREET_OFFICE, office);

        Page added = browser.post("/registry/places", "code", "510903001001", "name", "南津社区");

        assertThat(added.location()).isEqualTo("/registry/places?code=" + STREET);
        assertThat(browser.get(added.location()).text()).contains("南津社区").contains("加入社区");
        assertThat(browser.post("/registry/places", "code", "510903002001", "name", "越界社区")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void registersAnOrganisationAndRefusesABadCreditCode() {
        Browser browser = logIn(Role.ADMINISTRATOR);

        Page done = browser.post(
                "/registry/organisations",
                "kind",
                "PROPERTY_COMPANY",
                "name",
                "安居物业",
                "creditCode",
                "91350100M000100Y43",
                "place",
                "510904");
        Page refused = browser.post(
                "/registry/organisations",
                "kind",
                "OPERATOR",
                "name",
                "某水务",
                "creditCode",
                "91350100M000100Y44",
                "place",
                "510904");

        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get("/registry/organisations?words=安居".replace("安居", "%E5%AE%89%E5%B1%85"))
                        .text())
                .contains("91350100M000100Y43")
                .contains("安居区");
        assertThat(refused.text()).contains("校验码不对");
    }

    @Test
    void registersACompoundByHandAndSaysLaterWhereItStands() {
        Browser browser = logIn(Role.ADMINISTRATOR);

        Page done = browser.post(
                "/registry/compounds", "key", "hand-1", "name", "手工小区", "place", "510903", "builtYear", "1989");

        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get(done.location()).text()).contains("待补充：所在街道");
        assertThat(browser.post(done.location() + "/place", "place", "510904001")
                        .text())
                .contains("不是 510903 之内");
        assertThat(browser.post(done.location() + "/place", "place", STREET).status())
                .isEqualTo(303);
        assertThat(browser.get(done.location()).text()).contains("南津路街道").doesNotContain("待补充：所在街道");
    }

    @Test
    void opensUsersForTheAdministratorOnly() {
        Browser browser = logIn(Role.ADMINISTRATOR);

        Page done = browser.post(
                "/operations/users",
                "login",
                "new.clerk",
                "name",
                "新科员",
                "password",
                PASSWORD,
                "role",
                "STREET_OFFICE",
                "organisation",
                office.toString());
        Page refused = browser.post(
                "/operations/users", "login", "x.y", "name", "某", "password", PASSWORD, "role", "OPERATOR");

        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get("/operations/users?words=new.clerk").text()).contains("新科员");
        assertThat(refused.text()).contains("其他角色须关联机构");
        assertThat(logIn(Role.STREET_OFFICE, office).get("/operations/users").status())
                .isEqualTo(403);
    }

    @Test
    void explainsWhichPolicyValueAppliesAndWhy() {
        Page page = logIn(Role.STREET_OFFICE, office).get("/registry/policies?place=" + STREET);

        assertThat(page.text())
                .contains("住宅专项维修资金管理办法第17条")
                .contains("30%")
                .contains("遂宁市")
                .contains("国家 2/3");
    }

    @Test
    void takesAFileFromUploadToResult() {
        Browser browser = logIn(Role.ADMINISTRATOR);
        browser.get("/registry/imports");
        byte[] csv = "编号,小区名,户数\n1,上传小区,12户\n2,旧楼（已拆迁）,3户\n".getBytes(StandardCharsets.UTF_8);

        Page uploaded = browser.upload("/registry/imports", "file", "清单.csv", csv, Map.of("source", "测试来源"));
        assertThat(uploaded.status()).isEqualTo(303);
        Matcher file = FILE.matcher(uploaded.location());
        assertThat(file.find()).isTrue();
        String address = "/registry/imports/" + file.group(1);
        assertThat(browser.get(uploaded.location()).text()).contains("小区名").contains("户数");
        preview(browser, address);
        assertThat(browser.get(address).text()).contains("导入预览").contains("已拆迁");
        assertThat(browser.post(address + "/confirm").status()).isEqualTo(303);

        assertThat(browser.get(address).text()).contains("导入结果").contains("上传小区");
        assertThat(browser.get(address + "/result.xlsx").header("Content-Type")).contains("spreadsheetml");
        assertThat(browser.get("/registry/imports").text()).contains("清单.csv").contains("已导入");
    }

    @Test
    void refusesAnUnreadableUploadInWords() {
        Browser browser = logIn(Role.ADMINISTRATOR);
        browser.get("/registry/imports");

        Page refused = browser.upload("/registry/imports", "file", "空.csv", new byte[] {' '}, Map.of("source", "测试"));

        assertThat(refused.status()).isIn(400, 422);
        assertThat(refused.text()).contains("是空的");
    }

    @Test
    void answersTheSameAsJson() {
        Browser browser = logIn(Role.STREET_OFFICE, office);

        assertThat(browser.get("/api/v1/compounds/" + estate.compound(), "Accept", "application/json")
                        .text())
                .contains("\"areaHundredths\":143200")
                .contains("\"id\":\"" + estate.compound() + "\"");
        assertThat(browser.get("/api/v1/compounds/" + estate.compound() + "/units", "Accept", "application/json")
                        .text())
                .contains("业**");
        assertThat(browser.get("/api/v1/places/" + STREET + "/children", "Accept", "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/api/v1/policies?place=5109", "Accept", "application/json")
                        .text())
                .contains("FUND_TOP_UP_THRESHOLD");
        assertThat(browser.postJson("/api/v1/communities", "{\"code\":\"510903001002\",\"name\":\"北津社区\"}")
                        .status())
                .isEqualTo(201);
        assertThat(browser.get("/api/v1/compounds/1", "Accept", "application/json")
                        .header("Content-Type"))
                .contains("problem+json");
    }

    private static Page conclude(Browser browser, String address, String key, OrganisationId company) {
        return browser.post(
                address + "/agreements",
                "key",
                key,
                "mode",
                "COMPANY",
                "organisation",
                company.toString(),
                "feeBasis",
                "LUMP_SUM",
                "from",
                "2025-01-01",
                "until",
                "",
                "reason",
                "招标");
    }

    private static void preview(Browser browser, String address) {
        Page preview = browser.post(
                address + "/preview",
                "source",
                "测试来源",
                "defaultPlace",
                STREET,
                "datum",
                "WGS_84",
                "keyNamespace",
                "test",
                "header_0",
                "编号",
                "field_0",
                "KEY",
                "header_1",
                "小区名",
                "field_1",
                "NAME",
                "header_2",
                "户数",
                "field_2",
                "HOUSEHOLDS");
        assertThat(preview.location()).isEqualTo(address);
    }
}
