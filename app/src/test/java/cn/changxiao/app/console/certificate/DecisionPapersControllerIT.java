package cn.changxiao.app.console.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.decision.AnnounceDecision;
import cn.changxiao.property.decision.Announcement;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DraftDecision;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.decision.NewDecision;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.VotingScope;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class DecisionPapersControllerIT extends ConsoleTest {

    private static final String STREET = "510903004";

    @Inject
    Clock clock;

    @Inject
    DraftDecision draftDecision;

    @Inject
    AnnounceDecision announceDecision;

    private OrganisationId street = new OrganisationId(0);
    private DecisionId decision = new DecisionId(0);

    @BeforeAll
    void announceADecision() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '测试街道')", STREET);
        street = newOrganisation(Role.STREET_OFFICE, STREET);
        CompoundId compound = compound();
        Viewer clerk = Viewer.member(new UserId(1), "科员", Role.STREET_OFFICE, street);
        LocalDate today = LocalDate.now(clock);
        decision = draftDecision.draft(
                clerk,
                new NewDecision(
                        new BusinessKey("papers-page"),
                        Matter.OTHER,
                        "移交供水设施",
                        "将改造后的供水设施无偿移交自来水公司。",
                        new VotingScope.WholeCompound(compound),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of()));
        announceDecision.announce(
                clerk,
                decision,
                new Announcement(
                        today.minusDays(2),
                        today.plusDays(40).atStartOfDay(),
                        today.plusDays(50).atStartOfDay()));
    }

    @Test
    void givesBallotPapersToWhoeverLeadsTheVoteAndToNobodyElse() {
        Browser office = logIn(Role.STREET_OFFICE, street);
        String path = "/decisions/" + decision + "/ballot-papers.pdf";

        assertThat(office.get(path).bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(logIn(Role.PROPERTY_COMPANY).get(path).status()).isEqualTo(403);
        assertThat(logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510904004"))
                        .get(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsResultAndVotesUntilTheResultIsPublished() {
        Browser office = logIn(Role.STREET_OFFICE, street);

        for (String file : new String[] {"result.pdf", "recount.zip"}) {
            Page early = office.get("/decisions/" + decision + "/" + file);
            assertThat(early.status()).as(file).isEqualTo(409);
            assertThat(early.text()).contains("结果公示以后");
            assertThat(office.get("/decisions/1/" + file).status()).isEqualTo(404);
        }
    }

    private CompoundId compound() {
        CompoundId compound = new CompoundId(ids.next());
        long building = ids.next();
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, address, created_at)
                VALUES (?, ?, '表决花园', ?, '滨江路 16 号', '2024-01-01')
                """, compound.value(), "compound:" + compound, STREET);
        sql.update(
                "INSERT INTO estate_building (building_id, compound_id, label) VALUES (?, ?, '1幢')",
                building,
                compound.value());
        for (int room = 101; room <= 103; room++) {
            sql.update("""
                    INSERT INTO estate_unit (unit_id, compound_id, building_id, floor_no, room, delivery_order,
                        area_hundredths, nature) VALUES (?, ?, ?, 1, ?, ?, 10000, 'COMMODITY')
                    """, ids.next(), compound.value(), building, Integer.toString(room), room);
        }
        return compound;
    }
}
