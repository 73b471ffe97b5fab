package cn.changxiao.fund;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
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
import java.util.concurrent.atomic.AtomicInteger;

/** Streets with compounds, custodians and opened books, each of its own, so that tests do not meet. */
@Singleton
public class FundWorld {

    public static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    private static final AtomicInteger STREETS = new AtomicInteger(100);

    private final Sql sql;
    private final Ids ids;
    private final OpenBook openBook;
    private final OpenFundAccounts openFundAccounts;
    private final Books books;

    FundWorld(Sql sql, Ids ids, OpenBook openBook, OpenFundAccounts openFundAccounts, Books books) {
        this.sql = sql;
        this.ids = ids;
        this.openBook = openBook;
        this.openFundAccounts = openFundAccounts;
        this.books = books;
    }

    /** A street with one compound of two buildings, areas 80.00, 80.01, 80.02 … and an opened commodity book. */
    public FundStreet street(int units) {
        String code = "990101" + STREETS.incrementAndGet();
        sql.update(
                "INSERT INTO place_jurisdiction (code, parent_code, level, name) VALUES (?, NULL, 'STREET', ?)",
                code,
                "测试街道" + code);
        OrganisationId custodian = organisation("FUND_CUSTODIAN", code);
        OrganisationId committee = organisation("OWNERS_COMMITTEE", code);
        CompoundId compound = new CompoundId(ids.next());
        sql.update(
                "INSERT INTO estate_compound (compound_id, business_key, name, street_code, committee_id, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, NOW(6))",
                compound.value(),
                "compound:" + compound,
                "测试小区" + code,
                code,
                committee.value());
        BuildingId first = building(compound, "1幢");
        BuildingId second = building(compound, "2幢");
        List<UnitId> unitIds = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            unitIds.add(unit(compound, i < (units + 1) / 2 ? first : second, i));
        }
        Viewer maker = member("制单员", Role.FUND_CUSTODIAN, custodian);
        Viewer checker = member("复核员", Role.FUND_CUSTODIAN, custodian);
        Book book = openBook.open(maker, HousingKind.COMMODITY, "商品住宅账簿", OPENED);
        openFundAccounts.open(maker, book.id(), OPENED);
        List<AccountId> accounts = sql.list(
                "SELECT account_id FROM fund_account WHERE book_id = ? AND unit_id <> 0 ORDER BY account_id",
                row -> new AccountId(row.getLong(1)),
                book.id().value());
        return new FundStreet(
                book,
                maker,
                checker,
                member("业委会主任", Role.OWNERS_COMMITTEE, committee),
                member("业委会委员", Role.OWNERS_COMMITTEE, committee),
                member("街道工作人员", Role.STREET_OFFICE, organisation("STREET_OFFICE", code)),
                compound,
                List.of(first, second),
                List.copyOf(unitIds),
                accounts,
                books.generalAccounts(book.id()));
    }

    /** Another compound in the street and book, with so many units of its own. */
    public FundStreet beside(FundStreet street, int units) {
        CompoundId compound = new CompoundId(ids.next());
        sql.update(
                "INSERT INTO estate_compound (compound_id, business_key, name, street_code, created_at)"
                        + " SELECT ?, ?, CONCAT(name, '二期'), street_code, NOW(6) FROM estate_compound"
                        + " WHERE compound_id = ?",
                compound.value(),
                "compound:" + compound,
                street.compound().value());
        BuildingId building = building(compound, "1幢");
        List<UnitId> unitIds = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            unitIds.add(unit(compound, building, i));
        }
        openFundAccounts.open(street.maker(), street.book().id(), OPENED);
        return new FundStreet(
                street.book(),
                street.maker(),
                street.checker(),
                street.chair(),
                street.committeeMember(),
                street.streetOffice(),
                compound,
                List.of(building),
                List.copyOf(unitIds),
                sql.list(
                        "SELECT account_id FROM fund_account WHERE compound_id = ? ORDER BY account_id",
                        row -> new AccountId(row.getLong(1)),
                        compound.value()),
                street.general());
    }

    /** An owner of the unit since the book was opened. */
    public Viewer ownerOf(UnitId unit) {
        long person = ids.next();
        sql.update(
                "INSERT INTO party_person (person_id, kind, name, created_at) VALUES (?, 'NATURAL', '赵䶮', NOW(6))",
                person);
        sql.update(
                "INSERT INTO ownership_share (share_id, unit_id, person_id, numerator, denominator, valid_from,"
                        + " valid_until, recorded_at, superseded_at)"
                        + " VALUES (?, ?, ?, 1, 1, ?, '9999-12-31', NOW(6), '9999-12-31')",
                ids.next(),
                unit.value(),
                person,
                OPENED);
        return Viewer.owner(new UserId(ids.next()), "赵䶮", new PersonId(person));
    }

    private Viewer member(String name, Role role, OrganisationId organisation) {
        return Viewer.member(new UserId(ids.next()), name, role, organisation);
    }

    private OrganisationId organisation(String kind, String code) {
        long id = ids.next();
        sql.update(
                "INSERT INTO party_organisation (organisation_id, kind, name, jurisdiction_code, created_at)"
                        + " VALUES (?, ?, ?, ?, NOW(6))",
                id,
                kind,
                kind + id,
                code);
        return new OrganisationId(id);
    }

    private BuildingId building(CompoundId compound, String label) {
        long id = ids.next();
        sql.update(
                "INSERT INTO estate_building (building_id, compound_id, label) VALUES (?, ?, ?)",
                id,
                compound.value(),
                label);
        return new BuildingId(id);
    }

    private UnitId unit(CompoundId compound, BuildingId building, int index) {
        long id = ids.next();
        sql.update(
                "INSERT INTO estate_unit (unit_id, compound_id, building_id, floor_no, room, delivery_order,"
                        + " area_hundredths, nature) VALUES (?, ?, ?, ?, ?, ?, ?, 'COMMODITY')",
                id,
                compound.value(),
                building.value(),
                index / 4 + 1,
                "%d".formatted(1_000 + index),
                index,
                8_000 + index);
        return new UnitId(id);
    }
}
