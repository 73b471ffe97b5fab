package cn.changxiao.app.console.committee;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class CommitteeConsoleIT extends ConsoleTest {

    private static final String STREET = "510903001";

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    Clock clock;

    @Test
    void recordsFilesAndShowsTheBodyOfACompound() {
        loadPlaces.load();
        String compound = registerEstate
                .register(Viewer.service(), SampleEstates.estate("committee", STREET, 1, 1))
                .compound()
                .toString();
        Browser office = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, STREET));
        LocalDate today = LocalDate.now(clock);
        String page = "/registry/committees/" + compound;
        assertThat(office.get("/registry/compounds/" + compound).text()).contains(page);
        assertThat(office.get(page).text()).contains("还没有登记自治组织");

        assertThat(record(office, page, today, "张三，主任\n李四").text()).contains("人数不足");
        assertThat(record(office, page, today, "张三，主任\n李四，副主任\n王五\n赵六\n钱七").status())
                .isEqualTo(303);
        assertThat(office.get(page).text()).contains("张三（主任）、李四（副主任）", "尚未备案", "本届");
        long term = sql.number("SELECT term_id FROM management_body_term WHERE compound_id = ?", compound);
        office.post(page + "/filing/" + term, "filedOn", today.toString(), "number", "船自备〔2026〕8号");

        assertThat(office.get("/registry/committees").text()).contains("船自备〔2026〕8号", "正常");
        assertThat(office.get("/api/v1/compounds/" + compound + "/committees").text())
                .contains("\"office\":\"DEPUTY\"", "\"warnings\":[]");
        assertThat(logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510904001"))
                        .get(page)
                        .status())
                .isEqualTo(404);
    }

    private static Page record(Browser office, String page, LocalDate today, String members) {
        return office.post(
                page,
                "key",
                "body:" + members.length(),
                "kind",
                "OWNERS_COMMITTEE",
                "name",
                "小区业主委员会",
                "electedOn",
                today.toString(),
                "from",
                today.toString(),
                "until",
                today.plusYears(3).toString(),
                "members",
                members);
    }
}
