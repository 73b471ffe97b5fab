package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.PlannedPerson;
import cn.changxiao.app.demo.plan.PlannedStreet;
import java.util.ArrayList;
import java.util.List;

/** Draws owners' names as they are spread in the country, some with characters few fonts know. */
final class PersonDrawing {

    private static final int RARE_IN_1000 = 2;

    private final Chance chance;
    private final List<List<String>> surnames = new ArrayList<>();
    private final int[] surnameWeights;
    private final List<String> given = WordList.characters("given-characters.txt");
    private final List<String> rare = WordList.lines("rare-names.txt");
    private final List<String> shopWords = WordList.words("garden-words.txt");
    private final List<PlannedPerson> persons = new ArrayList<>();

    PersonDrawing(Chance chance) {
        this.chance = chance;
        List<String> lines = WordList.lines("surnames.txt");
        surnameWeights = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            int blank = lines.get(i).indexOf(' ');
            String names = lines.get(i).substring(blank + 1);
            List<String> group = names.contains(" ")
                    ? List.of(names.split(" "))
                    : names.codePoints().mapToObj(Character::toString).toList();
            surnames.add(group);
            surnameWeights[i] = Integer.parseInt(lines.get(i).substring(0, blank)) * group.size();
        }
    }

    /** Index of a new natural person. */
    int natural() {
        return add(new PlannedPerson(chance.in1000(RARE_IN_1000) ? chance.oneOf(rare) : commonName(), false));
    }

    /** Index of the next person of the list of rare names, so that each of them lives somewhere. */
    int rare(int number) {
        return add(new PlannedPerson(rare.get(number), false));
    }

    int rareNames() {
        return rare.size();
    }

    /** Index of a new company that owns a shop. */
    int company(PlannedStreet street) {
        String place = street.county().endsWith("区") ? "遂宁市" : street.county();
        return add(new PlannedPerson(place + chance.oneOf(shopWords) + "商贸有限公司", true));
    }

    List<PlannedPerson> persons() {
        return persons;
    }

    private int add(PlannedPerson person) {
        persons.add(person);
        return persons.size() - 1;
    }

    private String commonName() {
        String surname = chance.oneOf(surnames.get(chance.weighted(surnameWeights)));
        String first = chance.oneOf(given);
        return chance.in1000(280) ? surname + first : surname + first + chance.oneOf(given);
    }
}
