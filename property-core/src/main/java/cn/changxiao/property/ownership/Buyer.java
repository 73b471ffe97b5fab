package cn.changxiao.property.ownership;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Who owns a part of a unit from now on: an owner of the same compound who is already registered, such as a co-owner
 * who stays, or a person as the certificate names them.
 */
public record Buyer(Optional<PersonId> known, Optional<NewPerson> named, long numerator, long denominator) {

    public Buyer {
        if (known.isPresent() == named.isPresent()) {
            throw new InvalidValue("每名产权人须为已登记的业主，或写明姓名的新业主，二者取一。");
        }
        if (numerator <= 0 || numerator > denominator) {
            throw new InvalidValue("产权份额 %d/%d 须大于 0 且不超过 1。".formatted(numerator, denominator));
        }
    }

    public static Buyer known(PersonId person, long numerator, long denominator) {
        return new Buyer(Optional.of(person), Optional.empty(), numerator, denominator);
    }

    public static Buyer named(NewPerson person, long numerator, long denominator) {
        return new Buyer(Optional.empty(), Optional.of(person), numerator, denominator);
    }

    Object content() {
        return List.of(
                known,
                named.map(person -> List.of(person.kind(), person.name(), person.identity(), person.phone())),
                numerator,
                denominator);
    }
}
