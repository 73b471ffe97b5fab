package cn.changxiao.handover.acceptance;

import static cn.changxiao.handover.HandoverCity.ACCEPTED_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.WarrantyRegister;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordAcceptanceIT implements DatabaseTest {

    @Inject
    HandoverCity city;

    @Inject
    RecordAcceptance recordAcceptance;

    @Inject
    LoadAcceptances loadAcceptances;

    @Inject
    AcceptanceList list;

    @Inject
    WarrantyRegister warranties;

    @Inject
    Sql sql;

    @Test
    void bringsTheWarrantiesOfItsPartsAlive() {
        HandoverCity.World world = city.build();
        recordAcceptance.record(
                world.street(),
                world.acceptance(
                        "a:1",
                        Conclusion.PASSED,
                        AcceptedPart.of(ComponentKind.ROOF_WATERPROOFING, world.building()),
                        HandoverCity.everywhere(ComponentKind.HEATING)));

        assertThat(untilOfBuilding(world, world.building(), ACCEPTED_ON)).isEqualTo("2029-10-30");
        assertThat(untilOfBuilding(world, world.building(), ACCEPTED_ON.minusDays(1)))
                .isEqualTo("none");
        assertThat(untilOfBuilding(world, world.building(), LocalDate.of(2029, 10, 30)))
                .isEqualTo("none");
        assertThat(untilOfBuilding(world, new BuildingId(7), ACCEPTED_ON)).isEqualTo("none");
        assertThat(warranties.coverOfCompound(world.compound(), ComponentKind.HEATING, ACCEPTED_ON))
                .hasValueSatisfying(cover -> {
                    assertThat(cover.until()).isEqualTo("2026-03-16");
                    assertThat(cover.clause()).contains("第40条");
                });
    }

    @Test
    void worksThatFailedHaveNoWarranty() {
        HandoverCity.World world = city.build();
        recordAcceptance.record(
                world.street(),
                world.acceptance("a:2", Conclusion.FAILED, HandoverCity.everywhere(ComponentKind.STRUCTURE)));

        assertThat(warranties.coverOfCompound(world.compound(), ComponentKind.STRUCTURE, ACCEPTED_ON))
                .isEmpty();
    }

    @Test
    void sameKeyGivesTheSameAnswerAndOtherContentAConflict() {
        HandoverCity.World world = city.build();
        NewAcceptance acceptance = world.acceptance("a:3", Conclusion.PASSED);
        AcceptanceId first = recordAcceptance.record(world.street(), acceptance);

        assertThat(recordAcceptance.record(world.street(), acceptance)).isEqualTo(first);
        assertThatThrownBy(() -> recordAcceptance.record(
                        world.street(), world.acceptance("a:3", Conclusion.PASSED_WITH_DEFECTS)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void isForTheStreetThatSeesTheCompoundOnly() {
        HandoverCity.World world = city.build();
        NewAcceptance acceptance = world.acceptance("a:4", Conclusion.PASSED);

        assertThatThrownBy(() -> recordAcceptance.record(world.otherStreet(), acceptance))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordAcceptance.record(world.committee(), acceptance))
                .isInstanceOf(RoleMissing.class);
        AcceptanceId id = recordAcceptance.record(world.street(), acceptance);
        assertThat(list.count(world.street())).isEqualTo(1);
        assertThat(list.count(world.otherStreet())).isZero();
        assertThat(list.count(world.company())).isZero();
        assertThat(list.detail(world.committee(), id).parties()).hasSize(3);
        assertThatThrownBy(() -> list.detail(world.otherStreet(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void loadsACityOnce() {
        HandoverCity.World one = city.build();
        HandoverCity.World two = city.build();
        List<NewAcceptance> all = List.of(
                one.acceptance("load:1", Conclusion.PASSED, HandoverCity.everywhere(ComponentKind.WATER_PIPES)),
                two.acceptance("load:2", Conclusion.PASSED, HandoverCity.everywhere(ComponentKind.WATER_PIPES)));

        List<AcceptanceId> given = loadAcceptances.load(one.administrator(), all);

        assertThat(loadAcceptances.load(one.administrator(), all)).isEqualTo(given);
        assertThat(warranties.coverOfCompound(two.compound(), ComponentKind.WATER_PIPES, ACCEPTED_ON))
                .hasValueSatisfying(cover -> assertThat(cover.until()).isEqualTo("2026-10-30"));
        assertThatThrownBy(() -> loadAcceptances.load(one.street(), all)).isInstanceOf(RoleMissing.class);
    }

    @Test
    void whatIsWrittenStaysWritten() {
        HandoverCity.World world = city.build();
        recordAcceptance.record(
                world.street(),
                world.acceptance("a:6", Conclusion.PASSED, HandoverCity.everywhere(ComponentKind.EQUIPMENT)));

        for (String statement : List.of(
                "UPDATE handover_acceptance SET conclusion = 'FAILED'",
                "DELETE FROM handover_acceptance",
                "UPDATE handover_warranty SET ends_on = '2099-01-01'",
                "DELETE FROM handover_warranty")) {
            assertThatThrownBy(() -> sql.update(statement))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void asksForTheCommunityWhereThePolicyOfThePlaceDoes() {
        HandoverCity.World world = city.build();
        NewAcceptance acceptance = world.acceptance("a:7", Conclusion.PASSED);
        NewAcceptance withoutCommunity = new NewAcceptance(
                acceptance.key(),
                acceptance.compound(),
                acceptance.project(),
                acceptance.worksClass(),
                acceptance.conclusion(),
                acceptance.acceptedOn(),
                acceptance.parties().stream()
                        .map(party -> party.kind() == PartyKind.COMMUNITY
                                ? new AcceptingParty(PartyKind.STREET_OFFICE, "街道办", "钱一")
                                : party)
                        .toList(),
                acceptance.parts(),
                acceptance.remark());

        assertThatThrownBy(() -> recordAcceptance.record(world.street(), withoutCommunity))
                .isInstanceOf(AcceptanceNotJoint.class)
                .hasMessageContaining("社区")
                .hasMessageContaining("综合验收");
    }

    @Test
    void asksForEveryPartyOfTheDocumentOfChangji() {
        HandoverCity.World world = city.build();
        String street = "6523" + "%08d".formatted(world.compound().value() % 100_000_000);
        sql.update("INSERT INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '街道')", street);
        sql.update(
                "UPDATE estate_compound SET street_code = ? WHERE compound_id = ?",
                street,
                world.compound().value());
        sql.update(
                "UPDATE party_organisation SET jurisdiction_code = '6523' WHERE organisation_id = ?",
                world.street().organisationKey());

        assertThatThrownBy(() -> recordAcceptance.record(world.street(), world.acceptance("a:8", Conclusion.PASSED)))
                .isInstanceOf(AcceptanceNotJoint.class)
                .hasMessageContaining("共同验收");
    }

    private String untilOfBuilding(HandoverCity.World world, BuildingId building, LocalDate day) {
        return warranties
                .coverOfBuilding(world.compound(), building, ComponentKind.ROOF_WATERPROOFING, day)
                .map(cover -> cover.until().toString())
                .orElse("none");
    }
}
