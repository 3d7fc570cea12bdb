package io.zhuxue.benchmarks.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Lists of names and places of English-speaking countries; made-up ones follow the common ones, which come first. */
final class Words {

    private static final String GIVEN = "jack joshua thomas william james lachlan sophie emily chloe isabella jessica"
            + " georgia charlotte sarah hannah samuel benjamin daniel nicholas matthew mitchell ethan harrison liam jacob"
            + " caitlin emma lauren madison olivia grace mia ella lucy amelia alexandra brianna ruby lily zoe holly abbey"
            + " luke dylan connor riley jordan cooper blake bailey jayden alexander adam michael noah harry oliver hayden"
            + " tyler ryan zachary jake callum max aidan angus hamish brodie kyle cameron joel nathan patrick john george"
            + " mary elizabeth robert richard edward henry charles anne jane margaret ellen alice catherine frederick"
            + " arthur francis walter philip hugh edmund stephen david alfred albert ernest harold percy ralph roger";
    private static final String FAMILY = "white clarke ryan green webb campbell nguyen coleman matthews donaldson reid"
            + " miles stephenson bishop chandler blackwell morrison dixon harris beams goode painter mccarthy shepherd"
            + " smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker roberts wood"
            + " hughes hall edwards jackson turner hill cooper ward moore morris king watson baker harrison morgan patel"
            + " young allen mitchell james anderson phillips lee bell parker davis bennett miller cook shaw carter"
            + " richardson collins marshall bailey gray stewart howard fletcher russell palmer barnes lloyd mason hunt";
    private static final String TOWNS = "toowoomba ballarat bundaberg mosman frankston geelong bendigo cairns mildura"
            + " orange armidale tamworth dubbo rockhampton gladstone penrith blacktown parramatta liverpool werribee sale"
            + " kew hawthorn carlton fitzroy brunswick northcote preston reservoir epping glenroy albion footscray"
            + " sydenham lismore ballina kempsey forster taree maitland cessnock nowra bega cooma goulburn yass young"
            + " cowra parkes";
    private static final String[] SYLLABLES = {
        "an", "ber", "cal", "da", "el", "fin", "gar", "ha", "ian", "jo", "ka", "li", "mar", "na", "ol", "pe", "quin",
        "ro", "sa", "ti", "ur", "vi", "wil", "xan", "ya", "zo", "ley", "ton", "son", "ne", "lla", "ric", "mac", "field",
        "brook"
    };

    final List<String> given;
    final List<String> family;
    final List<String> towns;
    final List<String> streets;
    final List<String> houses;

    Words(SplittableRandom random) {
        given = list(GIVEN, "", 350, 2, random);
        family = list(FAMILY, "", 1500, 2, random);
        towns = list(TOWNS, "", 600, 2, random);
        streets = list("river mill church station high park", "", 900, 2, random);
        houses = list("rosehill villa brookfield", "", 1200, 2, random);
    }

    private static List<String> list(String first, String end, int size, int syllables, SplittableRandom random) {
        Set<String> all = new LinkedHashSet<>(List.of(first.split(" ")));
        while (all.size() < size) {
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(2) + syllables; i > 0; i--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            all.add(word.append(end).toString());
        }
        return new ArrayList<>(all);
    }
}
