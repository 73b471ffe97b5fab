package cn.changxiao.app.testing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A custodian's book with one compound of one building; rooms from 101 on of 100.00 m² each, the last of them owned. */
@Singleton
public class FundScene {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    private final Sql sql;
    private final Ids ids;
    private final OpenBook openBook;
    private final OpenFundAccounts openFundAccounts;

    FundScene(Sql sql, Ids ids, OpenBook openBook, OpenFundAccounts openFundAccounts) {
        this.sql = sql;
        this.ids = ids;
        this.openBook = openBook;
        this.openFundAccounts = openFundAccounts;
    }

    /** Opened on 1 January 2024; a street of its own keeps it apart from other tests. */
    public Built build(OrganisationId custodian, String street, String compoundName, String ownerName, int rooms) {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '测试街道')", street);
        CompoundId compound = new CompoundId(ids.next());
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, created_at)
                VALUES (?, ?, ?, ?, '2024-01-01')
                """, compound.value(), "compound:" + compound, compoundName, street);
        List<UnitId> units = units(compound, rooms);
        PersonId owner = owner(units.get(rooms - 1), ownerName);
        Viewer keeper = Viewer.member(new UserId(1), "代管", Role.FUND_CUSTODIAN, custodian);
        BookId book = openBook.open(keeper, HousingKind.COMMODITY, compoundName + "账簿", OPENED)
                .id();
        openFundAccounts.open(keeper, book, OPENED);
        return new Built(book, compound, units, owner);
    }

    private List<UnitId> units(CompoundId compound, int rooms) {
        long building = ids.next();
        sql.update(
                "INSERT INTO estate_building (building_id, compound_id, label) VALUES (?, ?, '1幢')",
                building,
                compound.value());
        List<UnitId> units = new ArrayList<>();
        for (int room = 101; room < 101 + rooms; room++) {
            units.add(new UnitId(ids.next()));
            sql.update(
                    """
                    INSERT INTO estate_unit (unit_id, compound_id, building_id, floor_no, room, delivery_order,
                        area_hundredths, nature) VALUES (?, ?, ?, 1, ?, ?, 10000, 'COMMODITY')
                    """, units.get(units.size() - 1).value(), compound.value(), building, Integer.toString(room), room);
        }
        return units;
    }

    private PersonId owner(UnitId unit, String name) {
        PersonId person = new PersonId(ids.next());
        sql.update(
                "INSERT INTO party_person (person_id, kind, name, created_at) VALUES (?, 'NATURAL', ?, NOW(6))",
                person.value(),
                name);
        sql.update("""
                INSERT INTO ownership_share (share_id, unit_id, person_id, numerator, denominator, valid_from,
                    valid_until, recorded_at, superseded_at)
                VALUES (?, ?, ?, 1, 1, '2024-01-01', '9999-12-31', NOW(6), '9999-12-31')
                """, ids.next(), unit.value(), person.value());
        return person;
    }

    /** What was built. */
    public record Built(BookId book, CompoundId compound, List<UnitId> units, PersonId owner) {}
}
