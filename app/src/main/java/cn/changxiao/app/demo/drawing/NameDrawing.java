package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.PlannedCommunity;
import cn.changxiao.app.demo.plan.PlannedStreet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Draws the names of compounds; no two are alike. What a compound is called tells what it was built as. */
final class NameDrawing {

    private final Chance chance;
    private final List<String> gardenWords = WordList.words("garden-words.txt");
    private final List<String> gardenEndings = WordList.words("garden-endings.txt");
    private final List<String> works = WordList.words("works.txt");
    private final List<String> roads = WordList.words("roads.txt");
    private final Set<String> taken = new LinkedHashSet<>();

    NameDrawing(Chance chance) {
        this.chance = chance;
    }

    /** A name and, for housing of a work unit, the unit that sold it under the reform. */
    record CompoundName(String name, Optional<String> seller) {}

    CompoundName draw(PlannedStreet street) {
        return switch (chance.weighted(42, 33, 25)) {
            case 0 -> housingOfWorkUnit(street);
            case 1 -> new CompoundName(unused(this::garden), Optional.empty());
            default -> new CompoundName(unused(this::yard), Optional.empty());
        };
    }

    /** Where the compound stands; a yard is called by its address. */
    String address(PlannedStreet street, String name) {
        if (name.endsWith("号院")) {
            return street.county() + name.substring(0, name.length() - 1);
        }
        return street.county() + chance.oneOf(roads) + chance.between(1, 388) + "号";
    }

    private CompoundName housingOfWorkUnit(PlannedStreet street) {
        String owner = (street.county().endsWith("区") ? "遂宁市" : street.county()) + chance.oneOf(works);
        List<String> endings = List.of("家属院", "宿舍", "职工小区", "家属院二区", "新家属院");
        String shortOwner = owner.startsWith("遂宁市") ? owner.substring(2) : owner;
        for (String ending : endings) {
            if (taken.add(shortOwner + ending)) {
                return new CompoundName(shortOwner + ending, Optional.of(owner));
            }
        }
        return new CompoundName(unused(this::yard), Optional.empty());
    }

    private String garden() {
        String word = chance.oneOf(gardenWords);
        String ending = chance.oneOf(gardenEndings);
        return word.endsWith(ending) ? word + "小区" : word + ending;
    }

    private String yard() {
        return chance.oneOf(roads) + chance.between(1, 388) + "号院";
    }

    private String unused(Supplier<String> names) {
        String name = names.get();
        while (!taken.add(name)) {
            name = names.get();
        }
        return name;
    }

    /** Two or three communities of a street, named after what is there. */
    List<PlannedCommunity> communities(PlannedStreet street) {
        List<String> words = chance.shuffled(gardenWords);
        List<PlannedCommunity> result = new ArrayList<>();
        int count = street.compounds() > 12 ? 3 : 2;
        for (int i = 1; i <= count; i++) {
            result.add(new PlannedCommunity("%s%03d".formatted(street.code(), i), words.get(i) + "社区", street.code()));
        }
        return result;
    }
}
