package cn.changxiao.billing.invoice;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.PersonId;
import java.util.Optional;

/** Whom an invoice is for: a natural person of the register, or an organisation with its tax number. */
public sealed interface Buyer {

    /** The id of the natural person. */
    default Optional<PersonId> person() {
        return Optional.empty();
    }

    /** The organisation's name; empty for a natural person, whose name is read where it is needed. */
    default String name() {
        return "";
    }

    /** The organisation's unified credit code. */
    default Optional<CreditCode> taxNumber() {
        return Optional.empty();
    }

    /** A natural person who pays or has paid for the unit. */
    record NaturalPerson(PersonId id) implements Buyer {

        @Override
        public Optional<PersonId> person() {
            return Optional.of(id);
        }
    }

    /** An organisation, such as an employer that pays the fee. */
    record Organisation(String name, CreditCode code) implements Buyer {

        private static final int LONGEST = 100;

        public Organisation {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST) {
                throw new InvalidValue("请填写购买方单位名称，不超过 %d 字。".formatted(LONGEST));
            }
        }

        @Override
        public Optional<CreditCode> taxNumber() {
            return Optional.of(code);
        }
    }
}
