package cn.changxiao.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.VoteScene;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
final class VotingBrowserIT extends BrowserTest {

    @Inject
    VoteScene scene;

    @Test
    void anOwnerVotesAndCorrectsOnAPhone() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("phone-vote", committee, 6);
        DecisionId id = scene.opened("phone-vote-1", built);
        Page page = open(PHONE, "/login");
        logIn(page, owner(built.owners().get(0)));

        page.navigate(server.getURI().resolve("/my/votes").toString());
        assertThat(page.locator("main").innerText()).contains("等您投票", "翻修屋面");
        look(page, "vote-list");
        page.locator("text=查看内容并投票").click();
        look(page, "vote-decision");
        page.locator("a.cx-choice-for").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("确认投票");
        look(page, "vote-confirm");
        page.locator("text=确认提交").click();
        page.waitForURL("**/my/votes/" + id);
        assertThat(page.locator("main").innerText()).contains("投票成功", "您已投 赞同");
        page.locator("summary:has-text('更正或撤回')").click();
        look(page, "vote-cast");
        page.locator("text=改投反对").click();
        page.locator("text=确认提交").click();
        page.waitForURL("**/my/votes/" + id);

        assertThat(page.locator("main").innerText()).contains("您已投 反对");
        assertThat(sql.list(
                        "SELECT kind FROM decision_ballot_event WHERE decision_id = ? ORDER BY sequence_number",
                        row -> row.getString(1),
                        id.value()))
                .containsExactly("CAST", "CORRECTED");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theCommitteeClosesAndPublishesWithTwoPeople() {
        OrganisationId committee = newOrganisation(Role.OWNERS_COMMITTEE, VoteScene.STREET);
        VoteScene.Built built = scene.build("desk-vote", committee, 6);
        DecisionId id = scene.opened("desk-vote-1", built);
        String first = member(committee, "何素珍");
        String second = member(committee, "邓国栋");
        String address = "/decisions/" + id;
        Page page = enter(first, address + "/entry?words=1%E5%B9%A2101");
        photograph(page, DESK, "decision-entry");
        page.navigate(server.getURI().resolve(address).toString());
        photograph(page, DESK, "decision-open");
        scene.moveTo(VoteScene.CLOSES);
        page = enter(first, address);

        page.locator("button:has-text('截止表决')").click();
        page.locator("button:has-text('计票')").click();
        page.locator("text=另一位").waitFor();
        assertThat(page.locator("main").innerText()).contains("无人参与表决");
        photograph(page, DESK, "decision-tallied");
        Page other = enter(second, address);
        other.onDialog(Dialog::accept);
        other.locator("button:has-text('公示结果')").click();
        other.locator("text=结果已公示").waitFor();

        assertThat(other.locator("main").innerText()).contains("公示中，异议期至");
        photograph(other, DESK, "decision-published");
        assertThat(fits(other)).isTrue();
        assertThat(complaints).isEmpty();
    }

    private void look(Page page, String name) {
        assertThat(fits(page)).as(name + " fits the phone").isTrue();
        photograph(page, PHONE, name);
    }

    private Page enter(String login, String address) {
        Page page = open(DESK, address);
        logIn(page, login);
        page.navigate(server.getURI().resolve(address).toString());
        return page;
    }

    private String owner(PersonId person) {
        String login = newLogin(Role.OWNER);
        open(NewUser.owner(login, "业主", PASSWORD, person));
        return login;
    }

    private String member(OrganisationId committee, String name) {
        String login = newLogin(Role.OWNERS_COMMITTEE);
        open(NewUser.member(login, name, PASSWORD, Role.OWNERS_COMMITTEE, committee));
        return login;
    }
}
