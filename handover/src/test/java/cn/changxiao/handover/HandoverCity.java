package cn.changxiao.handover;

import cn.changxiao.handover.acceptance.AcceptedPart;
import cn.changxiao.handover.acceptance.AcceptingParty;
import cn.changxiao.handover.acceptance.Conclusion;
import cn.changxiao.handover.acceptance.NewAcceptance;
import cn.changxiao.handover.acceptance.PartyKind;
import cn.changxiao.handover.acceptance.WorksClass;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FundingSource;
import cn.changxiao.handover.facility.MeterBoundary;
import cn.changxiao.handover.facility.NewFacility;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.handover.facility.Quantity;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Two streets with a compound each, a committee, two operators; every call makes new ones. */
@Singleton
public class HandoverCity {

    public static final LocalDate ACCEPTED_ON = LocalDate.of(2024, 10, 30);

    private final Sql sql;
    private final Ids ids;

    HandoverCity(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What one test works with. */
    public record World(
            CompoundId compound,
            BuildingId building,
            Viewer street,
            Viewer otherStreet,
            Viewer committee,
            Viewer operator,
            Viewer otherOperator,
            Viewer company,
            Viewer administrator) {

        public OrganisationId operatorId() {
            return operator.organisation().orElseThrow();
        }

        public NewAcceptance acceptance(String key, Conclusion conclusion, AcceptedPart... parts) {
            return new NewAcceptance(
                    new BusinessKey(key),
                    compound,
                    "2024年老旧小区改造",
                    WorksClass.BASIC,
                    conclusion,
                    ACCEPTED_ON,
                    List.of(
                            new AcceptingParty(PartyKind.BUILDER, "城建公司", "赵䶮"),
                            new AcceptingParty(PartyKind.COMMUNITY, "滨江社区", "钱一"),
                            new AcceptingParty(PartyKind.OWNER_REPRESENTATIVES, "业主代表", "孙二")),
                    List.of(parts),
                    "");
        }

        public NewFacility facility(FacilityClass facilityClass, OwnerBefore before, String description) {
            return new NewFacility(
                    facilityClass,
                    description,
                    Quantity.parse("120.5", "米"),
                    new NewFacility.Place(compound, Optional.of(building), "地下"),
                    new NewFacility.Make("永高管业", "DN110", Optional.of(LocalDate.of(2024, 8, 1))),
                    new NewFacility.Funding(Money.ofYuan(36_000), FundingSource.CENTRAL_SUBSIDY),
                    new NewFacility.Ownership(before, MeterBoundary.OUTSIDE_METER, Optional.empty()));
        }

        /** Three water facilities the law wants transferred. */
        public List<NewFacility> waterFacilities() {
            return List.of(
                    facility(FacilityClass.WATER, OwnerBefore.OWNERS_COMMON, "给水主管 PE110"),
                    facility(FacilityClass.WATER, OwnerBefore.OWNERS_COMMON, "二次供水泵房"),
                    facility(FacilityClass.WATER, OwnerBefore.FORMER_EMPLOYER, "消防水池引入管"));
        }
    }

    public World build() {
        long serial = ids.next();
        String street = "5109" + "%08d".formatted(serial % 100_000_000);
        String otherStreet = "5110" + "%08d".formatted(serial % 100_000_000);
        street(street);
        street(otherStreet);
        Viewer office = member(Role.STREET_OFFICE, street);
        Viewer committee = member(Role.OWNERS_COMMITTEE, street);
        CompoundId compound = new CompoundId(ids.next());
        BuildingId building = new BuildingId(ids.next());
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, address, committee_id,
                    created_at)
                VALUES (?, ?, ?, ?, '滨江路 12 号', ?, '2024-01-01')
                """, compound.value(), "compound:" + compound, "滨江花园" + serial, street, committee.organisationKey());
        sql.update(
                "INSERT INTO estate_building (building_id, compound_id, label) VALUES (?, ?, '1幢')",
                building.value(),
                compound.value());
        return new World(
                compound,
                building,
                office,
                member(Role.STREET_OFFICE, otherStreet),
                committee,
                member(Role.OPERATOR, street),
                member(Role.OPERATOR, otherStreet),
                member(Role.PROPERTY_COMPANY, street),
                new Viewer(new UserId(1), "管理员", Role.ADMINISTRATOR, Optional.empty(), Optional.empty()));
    }

    /** A part of the whole compound. */
    public static AcceptedPart everywhere(ComponentKind component) {
        return AcceptedPart.everywhere(component);
    }

    private void street(String code) {
        sql.update("INSERT INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', ?)", code, "街道" + code);
    }

    private Viewer member(Role role, String jurisdiction) {
        OrganisationId organisation = new OrganisationId(ids.next());
        sql.update("""
                INSERT INTO party_organisation (organisation_id, kind, name, jurisdiction_code, created_at)
                VALUES (?, ?, ?, ?, '2024-01-01')
                """, organisation.value(), role.name(), role.name() + organisation, jurisdiction);
        return Viewer.member(new UserId(organisation.value()), "经办人" + organisation, role, organisation);
    }
}
