package cn.changxiao.billing.invoice;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.PersonId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whom an invoice was for. */
@Singleton
class InvoiceBuyers {

    private static final String BUYER =
            "SELECT buyer_person_id, buyer_name, buyer_tax_number FROM billing_invoice WHERE invoice_id = ?";

    private final Sql sql;

    InvoiceBuyers(Sql sql) {
        this.sql = sql;
    }

    Buyer of(InvoiceId invoice) {
        return sql.first(BUYER, InvoiceBuyers::read, invoice.value()).orElseThrow(() -> new NotFound("发票", invoice));
    }

    private static Buyer read(ResultSet row) throws SQLException {
        Long person = row.getObject("buyer_person_id", Long.class);
        return person == null
                ? new Buyer.Organisation(row.getString("buyer_name"), new CreditCode(row.getString("buyer_tax_number")))
                : new Buyer.NaturalPerson(new PersonId(person));
    }
}
