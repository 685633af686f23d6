package dev.stile.bench.micro;

import cloud.tianai.captcha.common.constant.CaptchaTypeConstant;
import cloud.tianai.captcha.common.constant.CommonConstant;
import cloud.tianai.captcha.generator.ImageCaptchaGenerator;
import cloud.tianai.captcha.generator.common.model.dto.ImageCaptchaInfo;
import cloud.tianai.captcha.generator.impl.MultiImageCaptchaGenerator;
import cloud.tianai.captcha.generator.impl.transform.Base64ImageTransform;
import cloud.tianai.captcha.resource.DefaultBuiltInResources;
import cloud.tianai.captcha.resource.ResourceProviders;
import cloud.tianai.captcha.resource.ResourceStore;
import cloud.tianai.captcha.resource.common.model.dto.Resource;
import cloud.tianai.captcha.resource.impl.DefaultImageCaptchaResourceManager;
import cloud.tianai.captcha.resource.impl.LocalMemoryResourceStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The peer tianai-captcha with what its jar brings: its slider, its templates, its background of
 * 600x360. Only the pictures as data URLs; nothing is sealed, stored or written as a reply.
 */
@State(Scope.Thread)
public class TianaiBenchmark {
  private final ImageCaptchaGenerator generator = generator();

  private static ImageCaptchaGenerator generator() {
    ResourceStore store = new LocalMemoryResourceStore();
    new DefaultBuiltInResources(DefaultBuiltInResources.PATH_PREFIX)
        .addDefaultTemplate(CaptchaTypeConstant.SLIDER, store);
    store.addResource(
        CaptchaTypeConstant.SLIDER,
        new Resource(
            "classpath",
            CommonConstant.DEFAULT_SLIDER_IMAGE_RESOURCE_PATH + "/1.jpg",
            CommonConstant.DEFAULT_TAG));
    return new MultiImageCaptchaGenerator(
            new DefaultImageCaptchaResourceManager(store, new ResourceProviders()),
            new Base64ImageTransform())
        .init();
  }

  @Benchmark
  public ImageCaptchaInfo tianaiSlider() {
    ImageCaptchaInfo made = generator.generateCaptchaImage(CaptchaTypeConstant.SLIDER);
    if (made.getBackgroundImageWidth() != 600 || made.getBackgroundImageHeight() != 360) {
      throw new IllegalStateException("not the picture that is compared with");
    }
    return made;
  }
}
