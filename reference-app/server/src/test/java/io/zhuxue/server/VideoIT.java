package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cameras and ways of feeding in a real browser. */
class VideoIT extends InBrowser {

    @Test
    void cameras_blind_times_a_clip_and_the_move_to_canteens() {
        signIn("xian");
        go("/console/meals.xhtml");
        page.fill("#train\\:seed", "11");
        press("#train\\:go");
        await("#tasks tbody tr:first-child:has-text('完成')");
        go("/console/meals-video.xhtml");
        press("#work\\:simulate");
        told("模拟摄像机");
        assertThat(page.textContent("#cameras")).contains("模拟");
        assertThat(page.locator("#cover td.gap").count()).isPositive();
        page.fill("#day\\:day", "2022-10-10");
        press("#day\\:simulate");
        told("盲区");
        assertThat(page.textContent("#blind")).contains("验收", "120");
        page.fill("#clip\\:event", "LOT-IT");
        page.fill("#clip\\:when", "2022-10-10 08:00");
        press("#clip\\:go");
        told("已申请保存");
        page.fill("#work\\:words", "NVR-1");
        press("#clips input[value='已保存']");
        told("保存位置");
        page.fill("#work\\:words", "看");
        press("#clips input[value='调阅']");
        told("用途");
        page.fill("#work\\:words", "核对验收短重");
        press("#clips input[value='调阅']");
        told("审计链");
        press("#hang\\:go");
        assertThat(page.getAttribute("#told", "class")).isEqualTo("failure");
        await("footer");
        pictureOnBoth("video");

        go("/console/meals-modes.xhtml");
        page.selectOption("select[name='mode']", "ENTERPRISE");
        page.fill("#note\\:from", "2022-09-01");
        press("#note\\:now");
        told("已登记");
        page.selectOption("select[name='mode']", "CANTEEN");
        page.fill("#note\\:from", "2023-02-01");
        press("#note\\:plan");
        told("计划已登记");
        assertThat(page.textContent("#modes")).contains("企业供餐", "2023-02-01");
        await("footer");
        pictureOnBoth("modes");
    }

    @Test
    void a_school_sees_and_writes_nothing() {
        signIn("xuexiao");
        assertThat(go("/console/meals-video.xhtml").status()).isEqualTo(200);
        assertThat(page.locator("#hang\\:go").count()).isZero();
        assertThat(go("/console/meals-modes.xhtml").status()).isEqualTo(200);
        assertThat(page.locator("#note\\:plan").count()).isZero();
    }
}
