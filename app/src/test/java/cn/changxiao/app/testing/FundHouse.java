package cn.changxiao.app.testing;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compounds of one building with rooms 101, 102 … of 100 m² each and a custodian's book with their accounts. */
@Singleton
public class FundHouse {

    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);

    private final Sql sql;
    private final Ids ids;
    private final OpenBook openBook;
    private final OpenFundAccounts openFundAccounts;

    FundHouse(Sql sql, Ids ids, OpenBook openBook, OpenFundAccounts openFundAccounts) {
        this.sql = sql;
        this.ids = ids;
        this.openBook = openBook;
        this.openFundAccounts = openFundAccounts;
    }

    /** A compound in the custodian's street; open the accounts afterwards. */
    public House build(String name, String street, int rooms) {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES (?, 'STREET', '测试街道')", street);
        long compound = ids.next();
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, created_at)
                VALUES (?, ?, ?, ?, '2024-01-01')
                """, compound, "compound:" + compound, name, street);
        long building = ids.next();
        sql.update(
                "INSERT INTO estate_building (building_id, compound_id, label) VALUES (?, ?, '1幢')",
                building,
                compound);
        List<Long> units = new ArrayList<>();
        for (int room = 101; room < 101 + rooms; room++) {
            long unit = ids.next();
            units.add(unit);
            sql.update("""
                    INSERT INTO estate_unit (unit_id, compound_id, building_id, floor_no, room, delivery_order,
                        area_hundredths, nature) VALUES (?, ?, ?, 1, ?, ?, 10000, 'COMMODITY')
                    """, unit, compound, building, Integer.toString(room), room);
        }
        return new House(compound, building, units);
    }

    /** The custodian's commodity book with an account for every unit of its street. */
    public long book(OrganisationId custodian) {
        Viewer keeper = Viewer.member(new UserId(1), "代管", Role.FUND_CUSTODIAN, custodian);
        BookId book = openBook.open(keeper, HousingKind.COMMODITY, "测试区商品住宅维修资金", OPENED)
                .id();
        openFundAccounts.open(keeper, book, OPENED);
        return book.value();
    }

    /** What {@link #build} built. */
    public record House(long compound, long building, List<Long> units) {}
}
