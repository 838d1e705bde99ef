;; Walks over the pixels of a page, sixteen and eight at a time. `node tools/write-kernels.js` puts them into
;; src/omr/pixels/kernel-code.ts; src/omr/pixels/kernels.ts calls them, and says what lies where in the memory.
;; All write up to 15 bytes beyond the end of a row, which the next row or nobody's bytes cover.
(module
  (memory (export "memory") 8)

  ;; Averages 2 x 2 blocks, rounded down: `rows` rows of width / 2 bytes, an odd last column dropped.
  (func (export "halve") (param $from i32) (param $to i32) (param $width i32) (param $rows i32)
    (local $half i32) (local $above i32) (local $below i32) (local $out i32) (local $left i32)
    (local.set $half (i32.shr_u (local.get $width) (i32.const 1)))
    (loop $row
      (local.set $above (local.get $from))
      (local.set $below (i32.add (local.get $from) (local.get $width)))
      (local.set $out (local.get $to))
      (local.set $left (local.get $half))
      (loop $sixteen
        (v128.store (local.get $out)
          (i8x16.narrow_i16x8_u
            (i16x8.shr_u
              (i16x8.add
                (i16x8.extadd_pairwise_i8x16_u (v128.load (local.get $above)))
                (i16x8.extadd_pairwise_i8x16_u (v128.load (local.get $below))))
              (i32.const 2))
            (i16x8.shr_u
              (i16x8.add
                (i16x8.extadd_pairwise_i8x16_u (v128.load offset=16 (local.get $above)))
                (i16x8.extadd_pairwise_i8x16_u (v128.load offset=16 (local.get $below))))
              (i32.const 2))))
        (local.set $above (i32.add (local.get $above) (i32.const 32)))
        (local.set $below (i32.add (local.get $below) (i32.const 32)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br_if $sixteen (i32.gt_s (local.tee $left (i32.sub (local.get $left) (i32.const 16))) (i32.const 0))))
      (local.set $from (i32.add (local.get $from) (i32.shl (local.get $width) (i32.const 1))))
      (local.set $to (i32.add (local.get $to) (local.get $half)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; 255 - ((grey * gain + 65535) >> 16) and no less than 0, in 32 bits; blocks of 8 pixels share one of the `gains` (32 bits each).
  (func (export "darken") (param $from i32) (param $to i32) (param $width i32) (param $rows i32) (param $gains i32)
    (local $in i32) (local $out i32) (local $left i32) (local $gain i32)
    (local $greys v128) (local $by v128)
    (loop $row
      (local.set $in (local.get $from))
      (local.set $out (local.get $to))
      (local.set $left (local.get $width))
      (local.set $gain (local.get $gains))
      (loop $eight
        (local.set $greys (i16x8.extend_low_i8x16_u (v128.load64_zero (local.get $in))))
        (local.set $by (v128.load32_splat (local.get $gain)))
        (v128.store64_lane 0 (local.get $out)
          (i8x16.narrow_i16x8_u
            (i16x8.narrow_i32x4_u
              (call $dark (i32x4.extend_low_i16x8_u (local.get $greys)) (local.get $by))
              (call $dark (i32x4.extend_high_i16x8_u (local.get $greys)) (local.get $by)))
            (v128.const i32x4 0 0 0 0)))
        (local.set $in (i32.add (local.get $in) (i32.const 8)))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (local.set $gain (i32.add (local.get $gain) (i32.const 4)))
        (br_if $eight (i32.gt_s (local.tee $left (i32.sub (local.get $left) (i32.const 8))) (i32.const 0))))
      (local.set $from (i32.add (local.get $from) (local.get $width)))
      (local.set $to (i32.add (local.get $to) (local.get $width)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  (func $dark (param $grey v128) (param $gain v128) (result v128)
    (v128.and
      (i32x4.max_s
        (i32x4.sub
          (i32x4.splat (i32.const 255))
          (i32x4.shr_s
            (i32x4.add (i32x4.mul (local.get $grey) (local.get $gain)) (i32x4.splat (i32.const 65535)))
            (i32.const 16)))
        (v128.const i32x4 0 0 0 0))
      (i32x4.splat (i32.const 255))))

  ;; One look at each of `count` pixels, the first `aside` bytes after `from`. Where the darker of the pixels `aside` before and
  ;; after it is at least `light`, a byte of `asked` counts up; where the pixel is darker than that by `darker` or more, one of `lines` too.
  (func (export "look") (param $from i32) (param $aside i32) (param $count i32) (param $asked i32) (param $lines i32) (param $light i32) (param $darker i32)
    (local $side v128) (local $isLight v128) (local $least v128) (local $less v128)
    (local.set $least (i8x16.splat (local.get $light)))
    (local.set $less (i8x16.splat (local.get $darker)))
    (loop $sixteen
      (local.set $side
        (i8x16.min_u
          (v128.load (local.get $from))
          (v128.load (i32.add (local.get $from) (i32.shl (local.get $aside) (i32.const 1))))))
      (local.set $isLight (i8x16.ge_u (local.get $side) (local.get $least)))
      (v128.store (local.get $asked) (i8x16.sub (v128.load (local.get $asked)) (local.get $isLight)))
      (v128.store (local.get $lines)
        (i8x16.sub
          (v128.load (local.get $lines))
          (v128.and
            (local.get $isLight)
            (i8x16.ge_u
              (i8x16.sub_sat_u (local.get $side) (v128.load (i32.add (local.get $from) (local.get $aside))))
              (local.get $less)))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $asked (i32.add (local.get $asked) (i32.const 16)))
      (local.set $lines (i32.add (local.get $lines) (i32.const 16)))
      (br_if $sixteen (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 16))) (i32.const 0))))))
