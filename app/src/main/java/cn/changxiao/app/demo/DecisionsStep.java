package cn.changxiao.app.demo;

import cn.changxiao.app.demo.decision.DemoVotes;
import cn.changxiao.app.demo.decision.VoteStory;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Owners' decisions in every state, in the compound the log-ins open on and in that of the owner among them. */
@Singleton
@Order(220)
final class DecisionsStep implements DemoStep {

    private static final UserId SOMEBODY = new UserId(1);
    private static final String HOME = """
            SELECT u.compound_id, c.committee_id,
                (SELECT MIN(v.organisation_id) FROM registry_visible_compound v
                    JOIN registry_organisation o ON o.organisation_id = v.organisation_id
                    WHERE v.compound_id = u.compound_id AND o.kind = 'STREET_OFFICE') AS street_office
            FROM registry_ownership w
            JOIN registry_unit u ON u.unit_id = w.unit_id
            JOIN registry_compound c ON c.compound_id = u.compound_id
            WHERE w.person_id = ? AND w.valid_from <= ? AND ? < w.valid_until
            ORDER BY u.unit_id LIMIT 1
            """;

    private final Sql sql;
    private final DemoVotes votes;

    DecisionsStep(Sql sql, DemoVotes votes) {
        this.sql = sql;
        this.votes = votes;
    }

    @Override
    public String label() {
        return "办理业主共同决定";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void run(DemoWork work) {
        PlannedCompound main = work.plan().showcase().main();
        Viewer first = work.register().user(work.plan(), "committee");
        Viewer second = work.register().user(work.plan(), "committee2");
        DemoVotes.Leaders leaders = new DemoVotes.Leaders(first, second);
        VoteStory story = new VoteStory(
                main.key(), work.register().compound(main), work.plan().today());
        votes.tell(leaders, story.covenant(), DecisionState.DRAFT);
        votes.tell(leaders, story.manager(), DecisionState.ANNOUNCED);
        votes.tell(leaders, story.roof(work.register().building(main, 0), main, 0), DecisionState.EFFECTIVE);
        votes.tell(leaders, story.lighting(work.register().building(main, 1), main, 1), DecisionState.TALLIED);
        votes.tell(leaders, story.pump(work.register().building(main, 2), main, 2), DecisionState.PUBLISHED);
        votes.tell(leaders, story.parking(), DecisionState.OPEN);
        home(work).ifPresent(home -> tellAtHome(work, home));
    }

    /** The owner among the log-ins finds an open vote, wherever the owner lives. */
    private void tellAtHome(DemoWork work, Home home) {
        if (home.compound()
                .equals(work.register().compound(work.plan().showcase().main()))) {
            return;
        }
        VoteStory story = new VoteStory(
                "compound-" + home.compound(), home.compound(), work.plan().today());
        home.leader()
                .ifPresent(leader ->
                        votes.tell(new DemoVotes.Leaders(leader, leader), story.parking(), DecisionState.OPEN));
    }

    private Optional<Home> home(DemoWork work) {
        PersonId owner = work.register().owner(work.plan().showcase().rareOwner());
        return sql.first(
                HOME,
                row -> new Home(new CompoundId(row.getLong(1)), organisation(row, 2), organisation(row, 3)),
                owner.value(),
                work.plan().today(),
                work.plan().today());
    }

    private static Optional<OrganisationId> organisation(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(OrganisationId::new);
    }

    /** Where the owner lives, and who leads votes there: the committee, else the street office. */
    private record Home(
            CompoundId compound, Optional<OrganisationId> committee, Optional<OrganisationId> streetOffice) {

        Optional<Viewer> leader() {
            return committee
                    .map(organisation -> Viewer.member(SOMEBODY, "演示数据", Role.OWNERS_COMMITTEE, organisation))
                    .or(() -> streetOffice.map(
                            organisation -> Viewer.member(SOMEBODY, "演示数据", Role.STREET_OFFICE, organisation)));
        }
    }
}
