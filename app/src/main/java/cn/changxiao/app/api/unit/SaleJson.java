package cn.changxiao.app.api.unit;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sale to be recorded. */
@Serdeable
record SaleJson(String key, LocalDate from, List<BuyerJson> buyers, String evidence) {

    NewSale toCommand(UnitId unit) {
        return new NewSale(
                new BusinessKey(key),
                unit,
                from,
                buyers.stream().map(BuyerJson::toBuyer).toList(),
                evidence);
    }

    /** An owner of the compound by number, or a person by name. */
    @Serdeable
    record BuyerJson(
            @Nullable String person,
            @Nullable PersonKind kind,
            @Nullable String name,
            @Nullable String identity,
            @Nullable String phone,
            long numerator,
            long denominator) {

        Buyer toBuyer() {
            if (person != null) {
                return Buyer.known(new PersonId(number(person)), numerator, denominator);
            }
            return Buyer.named(
                    new NewPerson(
                            kind == null ? PersonKind.NATURAL : kind,
                            name == null ? "" : name,
                            Optional.ofNullable(identity),
                            Optional.ofNullable(phone)),
                    numerator,
                    denominator);
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException notAnId) {
                throw new InvalidValue("“%s”不是业主编号。".formatted(text));
            }
        }
    }
}
