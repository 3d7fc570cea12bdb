package io.zhuxue.reporting.outreach;

import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * The letter to this year's leavers of a place (一封信), every figure of which is dated policy data.
 *
 * @param leavers to whom
 * @param place the province or county for which it is written
 * @param placeName the place's Chinese name
 * @param policyDay the day whose policies it states: the first of the autumn term that follows
 * @param opening the paragraph before the sections
 * @param sections the sections, none of them empty
 * @param closing the paragraph after them
 * @param office who signs
 */
public record Letter(
        Leavers leavers,
        RegionCode place,
        String placeName,
        LocalDate policyDay,
        String opening,
        List<LetterSection> sections,
        String closing,
        LetterOffice office) {

    public Letter {
        sections = List.copyOf(sections);
    }

    /** The title, such as 致2025年初中毕业生的一封信. */
    public String title() {
        return "致" + policyDay.getYear() + "年" + leavers.chineseName() + "的一封信";
    }

    /** True when every figure was read in its source; a letter that is not should be checked before it is sent. */
    public boolean verified() {
        return sections.stream().flatMap(s -> s.items().stream()).allMatch(LetterItem::verified);
    }

    /** The letter as Markdown, for a web page or a text channel. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# ").append(title()).append("\n\n");
        out.append(opening).append('\n');
        for (LetterSection section : sections) {
            out.append("\n## ").append(section.heading()).append("\n\n");
            for (LetterItem item : section.items()) {
                out.append("- ").append(item.text());
                out.append(item.citation().isEmpty() ? "" : "（" + item.citation() + "）");
                out.append('\n');
            }
        }
        out.append('\n').append(closing).append("\n\n").append(signature()).append('\n');
        return out.toString();
    }

    /** Who signs, with the hotline and the site. */
    String signature() {
        String site = office.site().isEmpty() ? "" : "　网址：" + office.site();
        return office.name() + "　咨询电话：" + office.phone() + site;
    }
}
