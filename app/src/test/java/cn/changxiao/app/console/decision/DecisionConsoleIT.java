package cn.changxiao.app.console.decision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.app.testing.VoteScene;
import cn.changxiao.property.ballot.IssueBallotPapers;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
final class DecisionConsoleIT extends ConsoleTest {

    private static final byte[] SCAN = "扫描件".getBytes(StandardCharsets.UTF_8);

    @Inject
    VoteScene scene;

    @Inject
    IssueBallotPapers issueBallotPapers;

    @Test
    void theCommitteeDraftsAndAnnouncesWithTheRulesOfThePlaceInView() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("page-draft", committee, 4);
        scene.moveTo(VoteScene.DRAFTED);
        Browser browser = logIn(Role.OWNERS_COMMITTEE, committee);
        Page form = browser.get("/decisions/new");
        assertThat(form.text()).contains("2/3", "3/4", "民法典第278条第1款第6项", "本地未启用");

        Page drafted = browser.post("/decisions", draft(form, built));

        assertThat(drafted.status()).isEqualTo(303);
        assertThat(browser.get(drafted.location()).text()).contains("公告并冻结名册", "最早", "使用维修资金");
        Page early = announce(browser, drafted.location(), "2026-02-04T09:00");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("通知期满");
        assertThat(announce(browser, drafted.location(), "2026-03-10T09:00").status())
                .isEqualTo(303);
        assertThat(browser.get(drafted.location()).text()).contains("已冻结", "4 户", "等待表决开始");
        assertThat(browser.get(drafted.location() + "/roll").text()).contains("完全一致");
        assertThat(browser.get("/decisions").text()).contains("翻修屋面", "等待表决开始");
    }

    @Test
    void aFundProposalWithoutACapIsRefusedWithASentence() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("page-cap", committee, 2);
        Browser browser = logIn(Role.OWNERS_COMMITTEE, committee);
        String[] fields = draft(browser.get("/decisions/new"), built);
        fields[fields.length - 1] = "";

        Page answer = browser.post("/decisions", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("须写明金额上限");
    }

    @Test
    void paperAndDoorstepBallotsAreEnteredByNumberOrRoomAndCorrectedWithATrace() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("page-entry", committee, 4);
        DecisionId id = scene.opened("page-entry-1", built);
        String number = issueBallotPapers.issue(built.leader(), id).get(0).number();
        Browser browser = logIn(Role.OWNERS_COMMITTEE, committee);
        String entry = "/decisions/" + id + "/entry";

        Page paper = enter(browser, entry, browser.get(entry + "?words=" + number), "FOR", "PAPER");
        Page door = enter(browser, entry, browser.get(entry + "?words=1%E5%B9%A2102"), "AGAINST", "DOORSTEP");

        assertThat(paper.status()).as(paper.text()).isEqualTo(303);
        assertThat(door.status()).as(door.text()).isEqualTo(303);
        assertThat(browser.get("/decisions/" + id).text()).contains("2 / 4 户").doesNotContain("赞同面积");
        Page again = browser.get(entry + "?words=" + number);
        assertThat(again.text()).contains("已收选票", "更正为");
        Page corrected = browser.upload(
                entry + "/correction",
                "file",
                "更正.jpg",
                SCAN,
                Map.of(
                        "key",
                        field(again, "key"),
                        "paper",
                        field(again, "paper"),
                        "choice",
                        "WITHDRAW",
                        "reason",
                        "业主书面撤回"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(303);
        assertThat(browser.get("/decisions/" + id).text()).contains("1 / 4 户");
        assertThat(browser.get(entry + "?words=99%E5%B9%A2").text()).contains("名册里没有");
    }

    @Test
    void twoPeopleLeadAVoteToItsCertificateAndTheManagerSeesTheResult() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("page-life", committee, 3);
        DecisionId id = scene.opened("page-life-1", built);
        String address = "/decisions/" + id;
        vote(built, id, 0, "FOR");
        vote(built, id, 1, "FOR");
        scene.moveTo(VoteScene.CLOSES);
        Browser first = logIn(Role.OWNERS_COMMITTEE, committee);
        first.get(address);
        first.post(address + "/close");
        assertThat(first.post(address + "/tally").status()).isEqualTo(303);
        assertThat(first.get(address).text()).contains("表决通过", "3×2 ≥ 2×3", "另一位");
        assertThat(first.post(address + "/publish").status()).isEqualTo(403);
        Browser second = logIn(Role.OWNERS_COMMITTEE, committee);
        second.get(address);
        assertThat(second.post(address + "/publish").status()).isEqualTo(303);
        Browser owner = logInOwner(built.owners().get(2));
        Page mine = owner.get("/my/votes/" + id);
        assertThat(mine.text()).contains("表决通过", "对结果有异议");
        assertThat(owner.post("/my/votes/" + id + "/objections", "key", field(mine, "key"), "text", "没有收到通知。")
                        .status())
                .isEqualTo(303);
        Matcher objection = Pattern.compile(address + "/objections/(\\d+)")
                .matcher(second.get(address).text());
        assertThat(objection.find()).isTrue();
        second.post(objection.group(), "answer", "公告照片在案。", "upheld", "no");
        scene.moveTo(VoteScene.CLOSES.plusDays(40));
        Browser later = logIn(Role.OWNERS_COMMITTEE, committee);
        later.get(address);
        assertThat(later.post(address + "/conclude").status()).isEqualTo(303);
        assertThat(later.get(address).text()).contains("已生效", "凭证 ", "公告照片在案");
        assertThat(later.get(address + "/units").text()).contains("赞同", "线上投票", "未参与");
    }

    @Test
    void othersSeeNothingAndJsonSpeaksOfTheSameRefusals() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("page-json", committee, 3);
        DecisionId id = scene.opened("page-json-1", built);
        Browser elsewhere = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510904002"));
        Browser owner = logInOwner(built.owners().get(0));
        String ballots = "/api/v1/decisions/" + id + "/ballots";
        String body = "{\"key\":\"json:%s\",\"unit\":\"%s\",\"choice\":\"FOR\"}";
        String unit = built.estate().units().get(0).toString();

        assertThat(elsewhere.get("/decisions/" + id).status()).isEqualTo(404);
        Page cast = owner.postJson(ballots, body.formatted("1", unit));
        assertThat(cast.status()).as(cast.text()).isEqualTo(201);
        Page twice = owner.postJson(ballots, body.formatted("2", unit));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.header("Content-Type")).startsWith("application/problem+json");
        Page foreign = owner.postJson(
                ballots, body.formatted("3", built.estate().units().get(1).toString()));
        assertThat(foreign.status()).isEqualTo(404);
        Page read = owner.get("/api/v1/decisions/" + id);
        assertThat(read.text()).contains("\"heads\":1", "\"allHeads\":3").doesNotContain("\"arithmetic\"");
        assertThat(owner.get("/api/v1/decisions/mine").text()).contains("\"choice\":\"FOR\"");
        assertThat(logIn(Role.OWNERS_COMMITTEE, committee)
                        .postJson("/api/v1/decisions/" + id + "/closing", "{}")
                        .status())
                .isEqualTo(409);
    }

    private void vote(VoteScene.Built built, DecisionId id, int number, String choice) {
        Browser owner = logInOwner(built.owners().get(number));
        String address = "/my/votes/" + id + "/" + built.estate().units().get(number);
        Page confirm = owner.get(address + "?choice=" + choice);
        assertThat(owner.post(address, "key", field(confirm, "key"), "choice", choice)
                        .status())
                .isEqualTo(303);
    }

    private static Page enter(Browser browser, String entry, Page form, String choice, String channel) {
        return browser.upload(
                entry,
                "file",
                "选票.jpg",
                SCAN,
                Map.of("key", field(form, "key"), "paper", field(form, "paper"), "choice", choice, "channel", channel));
    }

    private static Page announce(Browser browser, String address, String opensAt) {
        return browser.post(
                address + "/announce", "recordDay", "2026-02-01", "opensAt", opensAt, "closesAt", "2026-03-24T18:00");
    }

    private static String[] draft(Page form, VoteScene.Built built) {
        return new String[] {
            "key", field(form, "key"),
            "compound", built.compound().toString(),
            "matter", "USE_FUND",
            "title", "使用维修资金翻修屋面",
            "text", "翻修 1 幢屋面防水。",
            "scope", "COMPOUND",
            "certificate", "on",
            "cap", "180000"
        };
    }

    private static String field(Page page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.text());
        assertThat(field.find()).as(name + " in " + page).isTrue();
        return field.group(1);
    }
}
