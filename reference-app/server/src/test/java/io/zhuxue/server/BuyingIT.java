package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Buying in a real browser: a plan, a tender with its committee, the award by another hand, the price list. */
class BuyingIT extends InBrowser {

    private void register(String supplier) {
        page.fill("#supplier\\:supplier", supplier);
        page.fill("#supplier\\:licence", "食品经营许可证");
        page.fill("#supplier\\:until", "2027-12-31");
        press("#supplier\\:go");
        told("已登记");
    }

    private void lines(String lines, String button, String words) {
        page.fill("#tender\\:tender", "ZB-IT");
        page.fill("#tender\\:lines", lines);
        press("#tender\\:" + button);
        told(words);
    }

    @Test
    void from_a_plan_to_the_price_list_with_two_pairs_of_hands() {
        signIn("caiwu");
        go("/console/meals-buying.xhtml");
        page.fill("#plan\\:plan", "P-IT");
        page.fill("#plan\\:lines", "F001 多");
        press("#plan\\:draw");
        told("每样一行");
        page.fill("#plan\\:lines", "F001 12000\nF007 300.5");
        press("#plan\\:draw");
        told("待他人批准");

        signIn("xian");
        go("/console/meals-buying.xhtml");
        press("#plans tr:has-text('P-IT') input[value='批准']");
        told("已批准");

        signIn("caiwu");
        go("/console/meals-buying.xhtml");
        for (String supplier : new String[] {"S1", "S2", "S3"}) {
            register(supplier);
        }
        page.fill("#tender\\:tender", "ZB-IT");
        page.fill("#tender\\:plan", "P-IT");
        page.fill("#tender\\:on", "2022-10-08");
        press("#tender\\:issue");
        told("已发出");
        for (String bid : new String[] {"S1 4.80 28", "S2 4.60 27", "S3 5.00 29"}) {
            String[] part = bid.split(" ");
            page.fill("#tender\\:supplier", part[0]);
            page.fill("#tender\\:on", "2022-10-20");
            lines("F001 " + part[1] + "\nF007 " + part[2], "bid", "投标已登记");
        }
        lines("Z1 专家\nZ2 专家\nZ3 专家\nZ4 专家\nD1 代表", "committee", "委员会已登记");
        StringBuilder scores = new StringBuilder();
        for (String member : new String[] {"Z1", "Z2", "Z3", "Z4", "D1"}) {
            for (String supplier : new String[] {"S1", "S2", "S3"}) {
                scores.append(member).append(' ').append(supplier).append(" 85\n");
            }
        }
        lines(scores.toString(), "score", "评分已登记");

        signIn("xian");
        go("/console/meals-buying.xhtml");
        press("input[value^='按评标结果定标']");
        told("已按评标结果");
        page.fill("#tender\\:tender", "ZB-IT");
        page.fill("#tender\\:contract", "HT-IT");
        page.fill("#tender\\:from", "2022-10-01");
        page.fill("#tender\\:to", "2027-12-31");
        press("#tender\\:sign");
        told("价格清单");
        assertThat(page.textContent("#prices")).contains("F001", "4.60", "S2", "HT-IT");
        picture("buying-tender");
        assertThat(server.get("/api/meals/prices/list.csv?day=2022-11-01", "xian")
                        .body())
                .contains("F001,4.60,S2,HT-IT");
        assertThat(server.get("/api/meals/prices/list.csv?day=x", "xian").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_checked_county_shows_its_prices_and_fills_the_register() {
        signIn("xian");
        go("/console/meals.xhtml");
        page.fill("#train\\:seed", "5");
        press("#train\\:go");
        await("#tasks tbody tr:first-child:has-text('完成')");
        go("/console/meals-buying.xhtml");
        press("#buy\\:take");
        told("登记供应商与合同");
        assertThat(page.locator("#suppliers tbody tr").count()).isGreaterThan(1);
        assertThat(page.locator("img.chart").count()).isGreaterThan(3);
        assertThat(page.evaluate("[...document.querySelectorAll('img.chart')].every(i => i.naturalWidth > 0)"))
                .isEqualTo(true);
        pictureOnBoth("buying-prices");
        press("#suppliers tbody tr:first-child input[value='退出']");
        told("须写明");
    }

    @Test
    void a_school_reads_and_writes_nothing() {
        signIn("xuexiao");
        assertThat(go("/console/meals-buying.xhtml").status()).isEqualTo(200);
        assertThat(page.locator("#plan\\:draw").count()).isZero();
        assertThat(page.locator("input[value='批准']").count()).isZero();
    }
}
