package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An installation that is brought up to date gets from its rows the totals that it would have had from the beginning. */
@MicronautTest(transactional = false)
class CollectionFillIT implements DatabaseTest {

    private static final List<String> FILLS = List.of(
            "V202611210902__billing_fill_collection_building_due",
            "V202611210903__billing_fill_collection_building_received",
            "V202611210904__billing_fill_collection_building_all_items",
            "V202611210905__billing_fill_collection_building_households",
            "V202611210906__billing_fill_collection_year");

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    Sql sql;

    @Test
    void theMigrationsFillWhatTheProductKeeps() throws IOException {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 4);
        scene.price(company, estate.compound(), FeeItem.PARKING, "0.10", LocalDate.of(2024, 1, 1));
        scene.bill(company, "2025-11", "2026-02");
        List<UnitId> units = estate.units();
        money.pay(company, units.get(0), "500.00", "2025-12-10");
        money.pay(company, units.get(1), "100.00", "2026-01-10");
        money.approve(company, money.request(company, units.get(0), Optional.empty(), "20.00"));
        money.approve(company, money.proposeVoid(company, money.bill(units.get(2), "2026-01")));
        sql.update("CREATE TABLE IF NOT EXISTS fill_building LIKE billing_collection_building_month");
        sql.update("CREATE TABLE IF NOT EXISTS fill_year LIKE billing_collection_year");

        for (String fill : FILLS) {
            sql.update(statement(fill));
        }

        String building = """
                SELECT CONCAT_WS(' ', compound_id, period, building_id, fee_item_id, due_fen, on_time_fen, late_fen,
                    recovered_fen, households_due, households_on_time, households_late)
                FROM %s WHERE issuer_id = ? AND (due_fen <> 0 OR on_time_fen <> 0 OR recovered_fen <> 0)
                ORDER BY period, building_id, fee_item_id
                """;
        String year = """
                SELECT CONCAT_WS(' ', compound_id, year_no, due_fen, on_time_fen, recovered_fen)
                FROM %s WHERE issuer_id = ? ORDER BY year_no
                """;
        assertThat(rows(building, "fill_building", company))
                .hasSizeGreaterThan(8)
                .isEqualTo(rows(building, "billing_collection_building_month", company));
        assertThat(rows(year, "fill_year", company))
                .hasSize(2)
                .isEqualTo(rows(year, "billing_collection_year", company));
    }

    private List<String> rows(String query, String table, Company company) {
        return sql.list(query.formatted(table), row -> row.getString(1), company.id());
    }

    private static String statement(String migration) throws IOException {
        String file = "/db/migration/billing/" + migration + ".sql";
        try (InputStream in = Objects.requireNonNull(CollectionFillIT.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("billing_collection_building_month", "fill_building")
                    .replace("INTO billing_collection_year", "INTO fill_year")
                    .replace(";", "");
        }
    }
}
