import type { Labels } from './types';

/** Indonesian. Nothing of this page was seen; Cloudscape's messages and general words. `Hapus` is also Cloudscape's word for clearing a field. */
export const id: Labels = {
  'access-keys': ['Kunci akses', 'Access key'], // g; g
  'create-access-key': ['Buat kunci akses', 'Buat kunci akses baru', 'Buat access key'], // g; g; g
  'security-credentials': ['Kredensial keamanan', 'Kredensial keamanan saya', 'Kredensi keamanan'], // g; g; g
  actions: ['Tindakan', 'Aksi', 'Kelola', 'Tindakan lainnya'], // g; g; g; g
  activate: ['Aktifkan', 'Aktifkan kembali', 'Mengaktifkan', 'Aktivasi', 'Jadikan aktif', 'Tandai sebagai aktif'], // g; g; g; g; g; g
  deactivate: [
    'Nonaktifkan',
    'Non-aktifkan',
    'Menonaktifkan',
    'Matikan',
    'Jadikan tidak aktif',
    'Jadikan nonaktif',
    'Tandai sebagai tidak aktif',
  ], // g; g; g; g; g; g; g
  delete: ['Hapus', 'Menghapus', 'Hapus permanen', 'Hapus secara permanen'], // g,c; g; g; g
  cancel: [
    'Batalkan',
    'Batal',
    'Tutup',
    'Kembali',
    'Sebelumnya',
    'Tutup dialog',
    'Tutup modal',
    'Tidak sekarang',
    'Tidak',
    'Pertahankan kunci',
    'Tidak jadi',
  ], // c; g; c; c; c; c; c; g; g; g; g
  confirm: ['Konfirmasi', 'Ya', 'Oke', 'Lanjutkan', 'Kirim', 'Terapkan', 'Setuju', 'Berikutnya', 'Selanjutnya'], // g; g; g; g; g; g; g; g; g
  not: ['jangan', 'simpan', 'pertahankan', 'sebagai gantinya', 'tanpa', 'dan', 'juga', 'semua', 'kedua', 'baru', 'buat'], // g; g; g; g; g; g; g; g; g; g; g
  active: ['Aktif', 'Diaktifkan'], // g; g
  inactive: ['Tidak aktif', 'Nonaktif', 'Non-aktif', 'Dinonaktifkan'], // g; g; g; g
  deleted: ['Dihapus', 'Terhapus'], // g; g
  'access-key-id': ['ID kunci akses', 'ID access key', 'ID kunci'], // g; g; g
  created: ['Dibuat pada', 'Tanggal pembuatan', 'Tanggal dibuat', 'Dibuat', 'Waktu pembuatan'], // g; c; g; g; g
  'last-used': ['Kunci akses terakhir digunakan', 'Penggunaan terakhir kunci akses', 'Terakhir digunakan', 'Penggunaan terakhir'], // g; g; g; g
  region: ['Wilayah terakhir digunakan', 'Wilayah yang terakhir digunakan', 'Region terakhir digunakan', 'Wilayah', 'Region'], // g; g; g; c; g
  service: ['Layanan terakhir digunakan', 'Layanan yang terakhir digunakan', 'Layanan'], // g; g; g
  status: ['Status', 'Keadaan'], // g; g
  'secret-access-key': ['Kunci akses rahasia'], // d
  owner: ['Pengguna', 'Nama pengguna', 'Pengguna IAM', 'Pemilik', 'Nama user'], // g; g; g; g; g
  'of-key': ['… kunci', '… kunci ini', '… kunci akses', '… kunci akses ini', '… access key', '… untuk', '… untuk kunci akses'], // g; g; g; g; g; g; g
  never: ['N/A', 'Tidak pernah', 'Belum pernah', 'Tidak pernah digunakan', 'Belum pernah digunakan', 'Tidak digunakan'], // g; g; g; g; g; g
  mfa: ['Autentikasi multi-faktor (MFA)', 'Autentikasi multifaktor', 'Otentikasi multi-faktor', 'MFA', 'Perangkat MFA'], // g; g; g; g; g
  'other-thing': ['akun', 'sertifikat', 'perangkat', 'kata sandi', 'organisasi', 'kunci sandi', 'pasangan kunci', 'kontak'], // g; g; g; g; g; g; g; g
  'no-keys': ['tidak ada kunci akses', 'belum ada kunci akses', 'tidak memiliki kunci akses'], // g; g; g
  'not-listed': [
    'tidak dapat dimuat',
    'gagal',
    'kesalahan',
    'coba lagi',
    'muat lebih',
    'tampilkan lebih',
    'tampilkan semua',
    'hapus filter',
    'memuat',
    'menyegarkan',
    'tidak dapat ditampilkan',
    'tidak dapat mengambil',
    'disembunyikan',
    'tidak tersedia',
    'tidak ada yang cocok',
    'offline',
    'masuk lagi',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'tag',
    'deskripsi',
    'notifikasi',
    'alarm',
    'pengingat',
    'perlindungan',
    'persyaratan',
    'kebijakan',
    'riwayat',
    'komentar',
    'rotasi',
    'ganti',
    'pulihkan',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['Tetapkan perangkat MFA', 'Tetapkan MFA', 'Aktifkan MFA', 'Aktifkan perangkat MFA'], // g; g; g; g
  'no-mfa': ['Tidak ada perangkat MFA', 'Anda tidak memiliki MFA yang ditetapkan', 'Anda belum menetapkan MFA', 'MFA belum ditetapkan'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['karakter', 'huruf'], // g; g
  'type-this': ['masukkan …', 'ketik …', 'ketikkan …', 'kata …'], // g; g; g; g
};
